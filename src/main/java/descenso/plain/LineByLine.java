package descenso.plain;

import descenso.app.TutorUpdate;
import descenso.phrases.MessageKey;
import descenso.runtime.Workers;
import descenso.terminal.LineTty;
import descenso.terminal.ProcessJob;
import descenso.tui.CharacterSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;

/** Runs plain mode for one learner. */
public record LineByLine(TutorUpdate opening, Workers workers) {

    /** Width of a line if the terminal does not report it, in cells. */
    public static final int USUAL_WIDTH = 80;

    /** Maximum length of a piped line, in characters. */
    public static final int LONGEST = StreamLineSource.LIMIT;

    /**
     * Reads lines from a file or another program until there are no more.
     *
     * @param width the width of a written line, in cells
     * @return false if a command failed, or the learner's place could not be kept
     * @throws UncheckedIOException if the lines cannot be read, or one is longer than {@link #LONGEST}
     */
    public boolean piped(InputStream input, OutputStream output, int width) {
        PlainOutput plainOutput = plainOutput(output, () -> width);
        BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        return new PlainLoop(opening, workers, new StreamLineSource(reader, plainOutput), plainOutput, false).run();
    }

    /**
     * Reads lines typed at the terminal in which the program was started. This may be a dumb terminal, which only
     * writes line after line. ^C stops a running activity, ^D ends the program.
     *
     * @param environment the environment variables that name the terminal
     * @param history the file that keeps the typed lines; empty to keep none
     * @return whether the learner's place was kept
     * @throws IOException if the terminal does not answer
     */
    public boolean typed(Map<String, String> environment, Optional<Path> history) throws IOException {
        try (Terminal terminal = LineTty.open(environment)) {
            return typed(terminal, history);
        }
    }

    boolean typed(Terminal terminal, Optional<Path> history) {
        PlainOutput plainOutput = plainOutput(terminal.output(), () -> width(terminal));
        LineHistory lineHistory = new LineHistory();
        TerminalLineSource lines = new TerminalLineSource(terminal, history, lineHistory);
        if (lineHistory.isDamaged()) {
            plainOutput.say(opening.tutor().state().texts().say(MessageKey.PLAIN_WORDS_DAMAGED));
        }
        new SuspendHandler(terminal, terminal.getAttributes(), new ProcessJob()).bind(lines.reader());
        PlainLoop loop = new PlainLoop(opening, workers, lines, plainOutput, true);
        terminal.handle(Terminal.Signal.INT, signal -> loop.session().stop());
        loop.run();
        return workers.isPlaceKept();
    }

    private PlainOutput plainOutput(OutputStream output, IntSupplier width) {
        CharacterSet characters = opening.tutor().state().texts().characters();
        return new PlainOutput(new PrintStream(output, false, StandardCharsets.UTF_8), characters, width);
    }

    private static int width(Terminal terminal) {
        return terminal.getColumns() > 0 ? terminal.getColumns() : USUAL_WIDTH;
    }
}
