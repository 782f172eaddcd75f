package descenso.plain;

import descenso.app.Tutor.TutorUpdate;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionPort;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lines that a test hands to a session in plain mode, one when the session asks for it.
 *
 * @param source returns the next line; empty at the end of the input
 * @param output receives what the session says, without its prompts
 * @param width the width of the output, in columns
 */
public record HandedLines(Supplier<Optional<String>> source, OutputStream output, int width) implements LineSource {

    /** The line that lets the session say what has arrived for it. */
    public static final String NEWS = "\n";

    /** The line that stops what runs. */
    public static final String STOP = "^C";

    /** Returns the port of a session that reads these lines. */
    public SessionPort port(TutorUpdate opening, SessionContext context) {
        PrintStream stream = new PrintStream(output, false, StandardCharsets.UTF_8);
        PlainOutput plainOutput =
                new PlainOutput(stream, opening.tutor().state().texts().characters(), () -> width);
        return new LinePort(this, plainOutput, context.clock(), true);
    }

    @Override
    public Optional<String> next(String prompt, Function<String, List<String>> completions) throws Stopped, Woken {
        Optional<String> line = source.get();
        if (line.equals(Optional.of(NEWS))) {
            throw new Woken();
        } else if (line.equals(Optional.of(STOP))) {
            throw new Stopped();
        }
        return line;
    }

    @Override
    public boolean isOver() {
        return true;
    }
}
