package descenso.plain;

import descenso.app.Message;
import descenso.app.Tutor.TutorUpdate;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.runtime.Session;
import descenso.runtime.SessionContext;
import descenso.runtime.WorkScheduler;
import descenso.terminal.LineTty;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;

/** Runs plain mode for one learner. The scheduler runs work at once. */
public record LineByLine(SessionContext context, WorkScheduler scheduler, TutorUpdate opening) {

    /** Width of a line if the terminal does not report it, in cells. */
    public static final int USUAL_WIDTH = 80;

    /** Maximum length of a piped line, in characters. */
    public static final int LONGEST = LineSource.StreamLineSource.LIMIT;

    /**
     * Reads lines from a file or another program until there are no more.
     *
     * @param width the width of a written line, in cells
     * @param onLoss takes what could not be saved at the end
     * @return false if a command failed, or the learner's place could not be kept
     * @throws UncheckedIOException if the lines cannot be read, or one is longer than {@link #LONGEST}
     */
    public boolean piped(InputStream input, OutputStream output, int width, Consumer<LocalizedMessage> onLoss)
            throws InterruptedException {
        PlainOutput plainOutput = plainOutput(output, () -> width);
        BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        LinePort port =
                new LinePort(new LineSource.StreamLineSource(reader, plainOutput), plainOutput, context.clock(), false);
        return run(Session.inPlainMode(context, scheduler, opening, port), onLoss) && !port.hasFailed();
    }

    /** Runs a session. Returns whether the learner's place was kept. */
    private static boolean run(Session session, Consumer<LocalizedMessage> onLoss) throws InterruptedException {
        try (session) {
            session.run();
        }
        session.undelivered().forEach(onLoss);
        return session.isPlaceKept();
    }

    /**
     * Reads lines typed at the terminal in which the program was started. This may be a dumb terminal, which only
     * writes line after line. ^C stops a running activity, ^D ends the program.
     *
     * @param history the file that keeps the typed lines; empty to keep none
     * @param onLoss takes what could not be saved at the end
     * @return whether the learner's place was kept
     * @throws IOException if the terminal does not answer
     */
    public boolean typed(Optional<Path> history, Consumer<LocalizedMessage> onLoss)
            throws IOException, InterruptedException {
        try (Terminal terminal = LineTty.open(context.environment().variables())) {
            PlainOutput output = plainOutput(
                    terminal.output(), () -> terminal.getColumns() > 0 ? terminal.getColumns() : USUAL_WIDTH);
            TerminalLineSource lines = new TerminalLineSource(terminal, history);
            if (lines.isHistoryDamaged()) {
                output.say(opening.tutor().state().texts().say(MessageKey.PLAIN_WORDS_DAMAGED));
            }
            LinePort port = new LinePort(lines, output, context.clock(), true);
            Session session = Session.inPlainMode(context, scheduler, opening, port);
            terminal.handle(Terminal.Signal.INT, signal -> port.interrupt(session::post));
            return run(session, onLoss);
        }
    }

    /**
     * The other end of a connection.
     *
     * @param isEdited whether a remote tty sends each key, so that the lines are edited here
     * @param output what the session writes to; a write may wait for the client
     * @param echo what shows the keys of an edited line; a write never waits
     * @param width the width of a written line, in cells
     */
    public record Remote(boolean isEdited, OutputStream output, OutputStream echo, IntSupplier width) {}

    /**
     * Reads lines typed at the other end of a connection until the learner leaves or the lines end.
     *
     * @param isGreeting whether the session is the first one of a stay, and not one of its courses
     * @param onOpen takes what posts messages to the session; the learner is told of them when no line is being typed
     * @throws InterruptedException if the thread is interrupted
     */
    public Session.Ending remote(RemoteLines lines, boolean isGreeting, Consumer<Consumer<Message>> onOpen)
            throws InterruptedException {
        LinePort port = new LinePort(lines, lines.output(), context.clock(), true, isGreeting);
        try (Session session = Session.inPlainMode(context, scheduler, opening, port)) {
            lines.onInterrupt(() -> port.interrupt(session::post));
            lines.onNews(() -> session.waiting() > 0);
            onOpen.accept(message -> {
                session.post(message);
                lines.wake();
            });
            session.run();
            return session.ending();
        }
    }

    /** Creates what receives the bytes that are typed at the other end of a connection, for one session or several. */
    public static RemoteLines lines(Remote remote, CharacterSet characters) {
        return new RemoteLines(
                remote.isEdited(),
                plainOutput(remote.output(), characters, remote.width()),
                plainOutput(remote.echo(), characters, remote.width()));
    }

    private PlainOutput plainOutput(OutputStream output, IntSupplier width) {
        return plainOutput(output, opening.tutor().state().texts().characters(), width);
    }

    private static PlainOutput plainOutput(OutputStream output, CharacterSet characters, IntSupplier width) {
        return new PlainOutput(new PrintStream(output, false, StandardCharsets.UTF_8), characters, width);
    }
}
