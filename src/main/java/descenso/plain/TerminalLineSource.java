package descenso.plain;

import java.io.IOError;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

/** Lines that somebody types, with completion and history. */
record TerminalLineSource(LineReader reader) implements LineSource {

    @Override
    public Optional<String> next(String prompt) throws Stopped {
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (UserInterruptException e) {
            throw new Stopped();
        } catch (EndOfFileException | IllegalStateException | IOError e) {
            return Optional.empty(); // at the end of all, and where a signal has the terminal closed meanwhile
        }
    }
}
