package descenso.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Lines of a file or of another program: they are repeated behind their prompts, so that what is written can be read. */
record PipedLines(BufferedReader input, Voice voice) implements Lines {

    @Override
    public Optional<String> next(String prompt) {
        try {
            Optional<String> line = Optional.ofNullable(input.readLine());
            line.ifPresent(said -> voice.say(prompt + said));
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
