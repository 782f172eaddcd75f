package descenso.plain;

import java.io.IOError;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

/** Reads lines typed at the terminal, with completion and history. */
record TerminalLineSource(LineReader reader) implements LineSource {

    @Override
    public Optional<String> next(String prompt) throws Stopped {
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (UserInterruptException e) {
            throw new Stopped();
        } catch (EndOfFileException | IllegalStateException | IOError e) {
            return Optional.empty(); // at ^D, or if a signal has closed the terminal meanwhile
        }
    }
}
