package descenso.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Lines of a file or of another program: they are repeated behind their prompts, so that what is written can be read. */
record StreamLineSource(BufferedReader input, PlainOutput voice) implements LineSource {

    /** More characters than a line may have. */
    static final int LIMIT = 1_000_000;

    private static final int NONE = -1;

    /** @throws UncheckedIOException where it cannot be read, or has no end */
    @Override
    public Optional<String> next(String prompt) {
        try {
            Optional<String> line = line();
            line.ifPresent(said -> voice.say(prompt + said));
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link BufferedReader#readLine} reads it, but for its length. */
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
