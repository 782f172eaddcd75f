package descenso.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The source of the learner's lines. */
interface LineSource {

    /**
     * Returns the next line; empty at the end of the input.
     *
     * @param completions returns the words that may replace the last word of a line
     * @throws Stopped if the learner has pressed ^C
     * @throws Woken if there is something to say, and the learner is typing nothing
     */
    Optional<String> next(String prompt, Function<String, List<String>> completions) throws Stopped, Woken;

    /** Tests whether no more lines can come, because the learner is gone; by default the learner only ends an input. */
    default boolean isOver() {
        return false;
    }

    final class Stopped extends Exception {
        private static final long serialVersionUID = 1;
    }

    final class Woken extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Reads lines of a file or of another program. Each is repeated behind its prompt to make the output readable. */
    record StreamLineSource(BufferedReader input, PlainOutput output) implements LineSource {

        /**
         * Maximum length of a line, in characters; longer than any real one. Bounds memory for input without line ends.
         */
        static final int LIMIT = 1_000_000;

        private static final int NONE = -1;

        /**
         * Returns the next line, after it is written behind its prompt; empty at the end of the input.
         *
         * @throws UncheckedIOException if the input cannot be read, or a line is longer than {@link #LIMIT}
         */
        @Override
        public Optional<String> next(String prompt, Function<String, List<String>> completions) {
            try {
                Optional<String> line = line();
                line.ifPresent(text -> output.say(prompt + text));
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Reads a line as {@link BufferedReader#readLine} does, but with limited length.
         *
         * @throws IOException if the input cannot be read, or the line is longer than {@link #LIMIT}
         */
        private Optional<String> line() throws IOException {
            StringBuilder line = new StringBuilder();
            int next = input.read();
            boolean isThere = next != NONE;
            for (; next != NONE && next != '\n' && next != '\r'; next = input.read()) {
                if (line.length() == LIMIT) {
                    throw new IOException("line.too.long");
                }
                line.append((char) next);
            }
            if (next == '\r') {
                skipLineFeed();
            }
            return isThere ? Optional.of(line.toString()) : Optional.empty();
        }

        private void skipLineFeed() throws IOException {
            input.mark(1);
            if (input.read() != '\n') {
                input.reset();
            }
        }
    }
}
