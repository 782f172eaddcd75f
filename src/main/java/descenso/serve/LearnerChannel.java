package descenso.serve;

import descenso.app.classroom.ProjectorScreen.JoinAddress;
import descenso.plain.LineByLine;
import descenso.plain.RemoteLines;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Terminal.KeyListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;
import org.jspecify.annotations.Nullable;

/** A login of a learner: joins a channel to the learner's session, on a screen or line by line. */
final class LearnerChannel extends ChannelCommand implements ChannelDataReceiver, ClassServer.Writing {

    /** Maximum size of a screen, in cells. A larger one is filled from its upper left corner. */
    private static final Size LARGEST = new Size(300, 100);

    /** Time in which changes of the size count as one, in milliseconds, so that a flood of them costs little. */
    private static final long RESIZE_MS = 20;

    /** Maximum length of a pasted text, in UTF-16 units. The rest of a longer one is dropped. */
    private static final int LONGEST_PASTE = 1 << 16;

    /** Maximum number of bytes that are kept until the session is open, but for those that are under way. */
    private static final int MOST_EARLY = 1 << 12;

    private final Attendance attendance;
    private final ScheduledExecutorService timer;
    private final TypingBudget budget;
    private final ServerMetrics metrics;
    private final LongSupplier clock;
    private final String learner;
    private final Session connection;

    /** The projector that this login asks for; empty for the person's own session. */
    private final Optional<Projector> projector;

    private volatile @Nullable ChannelSession channel;

    /** The screen of this login; null in line mode and before the start. */
    private volatile Seat.@Nullable Place place;

    private volatile @Nullable Seat seat;
    private volatile @Nullable ChannelKeys keys;
    private volatile @Nullable RemoteLines lines;
    private volatile @Nullable ChannelOutput text;

    /** The bytes that arrived before the session was open. */
    private final ByteArrayOutputStream early = new ByteArrayOutputStream();

    /** True while the newest size waits to be taken. */
    private final AtomicBoolean isResizing = new AtomicBoolean();

    /** Opens the session with the locale of the terminal's characters; null unless the terminal is being asked. */
    private @Nullable Consumer<String> onCharacters;

    private boolean isInputEnded;
    private boolean isGone;

    private final CountDownLatch isLeft = new CountDownLatch(1);

    /**
     * A projector that a person of the staff asks for.
     *
     * @param course id of one of the courses
     * @param refusal the words for a client without a screen
     */
    record Projector(String course, JoinAddress address, String refusal) {}

    /**
     * Creates a login.
     *
     * @param projector the projector that it asks for; empty for the person's own session
     * @param clock a monotonic clock, in nanoseconds
     */
    LearnerChannel(
            String learner,
            Session connection,
            Optional<Projector> projector,
            Attendance attendance,
            ScheduledExecutorService timer,
            ServerMetrics metrics,
            LongSupplier clock) {
        this.metrics = metrics;
        this.learner = learner;
        this.connection = connection;
        this.projector = projector;
        this.attendance = attendance;
        this.timer = timer;
        this.budget = new TypingBudget(timer, this::isBehind, clock);
        this.clock = clock;
    }

    @Override
    public void start(ChannelSession opened, Environment environment) throws IOException {
        channel = opened;
        Map<String, String> variables = new HashMap<>(environment.getEnv());
        String type = variables.getOrDefault(Environment.ENV_TERM, "");
        boolean hasPty = !type.isEmpty();
        IoOutputStream out = Objects.requireNonNull(output());
        if (hasPty && !type.equals("dumb")) {
            startScreen(out, environment, variables);
        } else if (projector.isPresent()) {
            IoOutputStream stream = hasPty ? out : Objects.requireNonNull(errors());
            write(stream, projector.get().refusal(), environment).addListener(written -> leave(1));
        } else {
            ChannelOutput lineOutput = new ChannelOutput(out, () -> {}, hasPty, clock);
            text = lineOutput;
            int columns = hasPty ? size(environment).columns() : LineByLine.USUAL_WIDTH;
            LineByLine.Remote remote = new LineByLine.Remote(hasPty, lineOutput, lineOutput.echo(), () -> columns);
            if (!hasLocale(variables)) {
                variables.put(CharacterProbe.VARIABLE, CharacterProbe.UTF_8);
            }
            attendance.enterLines(
                    learner,
                    new TerminalEnvironment(variables),
                    remote,
                    this::opened,
                    words -> leave(lineOutput, words));
        }
    }

    private static boolean hasLocale(Map<String, String> variables) {
        return TerminalEnvironment.CHARACTER_VARIABLES.stream()
                .anyMatch(each -> !variables.getOrDefault(each, "").isEmpty());
    }

    private void startScreen(IoOutputStream out, Environment environment, Map<String, String> variables) {
        Size size = size(environment);
        ChannelScreen screen = new ChannelScreen(out, variables, size, metrics, clock);
        Seat.Place mine = new Seat.Place(
                screen,
                words -> attendance.startThread(
                        () -> { // closing waits for a client that does not read
                            screen.close(words);
                            leave(0);
                        }));
        place = mine;
        keys = new ChannelKeys(new Keyboard(mine, screen), timer);
        environment.addSignalListener(
                (resized, signal) -> {
                    if (isResizing.compareAndSet(false, true)) {
                        Future<?> unused =
                                timer.schedule(() -> resize(mine, environment), RESIZE_MS, TimeUnit.MILLISECONDS);
                    }
                },
                Signal.WINCH);
        if (hasLocale(variables)) {
            enter(mine, environment, new TerminalEnvironment(variables));
            return;
        }
        synchronized (this) {
            onCharacters = locale -> {
                variables.put(CharacterProbe.VARIABLE, locale);
                enter(mine, environment, new TerminalEnvironment(variables));
            };
        }
        Future<?> unused =
                timer.schedule(() -> answered(CharacterProbe.UTF_8), CharacterProbe.PATIENCE_MS, TimeUnit.MILLISECONDS);
        screen.ask(CharacterProbe.question());
    }

    /** Opens the session, unless that has happened, with the locale of the terminal's characters. */
    private synchronized void answered(String locale) {
        Consumer<String> waiting = onCharacters;
        onCharacters = null;
        if (waiting != null) {
            waiting.accept(locale);
        }
    }

    private void enter(Seat.Place mine, Environment environment, TerminalEnvironment terminal) {
        Size size = size(environment);
        if (projector.isPresent()) {
            attendance.project(
                    learner, terminal, projector.get().course(), projector.get().address(), size, mine, this::seated);
        } else {
            attendance.enter(learner, terminal, size, mine, this::seated);
        }
    }

    /** Takes the newest size of the client's screen. */
    private void resize(Seat.Place mine, Environment environment) {
        isResizing.set(false);
        Seat mySeat = seat;
        if (mySeat != null) {
            mySeat.resize(mine, size(environment));
        }
    }

    /** Says a last line, unless it is empty, and leaves. */
    private void leave(ChannelOutput lineOutput, String words) {
        if (!words.isEmpty()) {
            try {
                lineOutput.write((words + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // the client is gone
            }
        }
        leave(0);
    }

    private void leave(int status) {
        exit(status);
        isLeft.countDown();
    }

    /** Tests whether this login came on a connection. */
    boolean isOn(Session other) {
        return other.equals(connection);
    }

    /**
     * Waits until the terminal of this login is mended and its exit status sent, at most a time in nanoseconds.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void awaitLeft(long patience) throws InterruptedException {
        boolean unused = isLeft.await(patience, TimeUnit.NANOSECONDS);
    }

    /** Returns the size of the client's screen, within what this program draws. */
    private static Size size(Environment environment) {
        return new Size(
                clamped(environment.getEnv().get(Environment.ENV_COLUMNS), LineByLine.USUAL_WIDTH, LARGEST.columns()),
                clamped(environment.getEnv().get(Environment.ENV_LINES), 24, LARGEST.rows()));
    }

    private static int clamped(@Nullable String number, int usual, int most) {
        // a client may send any 32 bits; 0 means that it does not know
        long value = number == null || !number.matches("\\d{1,10}") ? 0 : Long.parseLong(number);
        return value == 0 ? usual : (int) Math.min(value, most);
    }

    /** Takes what the learner has typed. Returns the number of bytes that the client may send anew at once. */
    @Override
    public int data(ChannelSession sender, byte[] octets, int from, int length) throws IOException {
        take(octets, from, length);
        return budget.admit(sender, length);
    }

    /** Tests whether the session has not kept up with what was typed, or is not open yet. */
    private boolean isBehind() {
        Seat mySeat = seat;
        RemoteLines receiver = lines;
        if (mySeat != null) {
            return mySeat.isBehind();
        }
        return receiver == null ? early.size() >= MOST_EARLY : receiver.isBehind();
    }

    private synchronized void take(byte[] octets, int from, int length) {
        ChannelKeys known = keys;
        RemoteLines receiver = lines;
        if (seat == null && receiver == null) {
            early.write(octets, from, length);
            if (onCharacters != null) {
                CharacterProbe.takeReport(early).ifPresent(this::answered);
            }
        } else if (known != null) {
            known.accept(octets, from, length);
        } else if (receiver != null) {
            attendance.typed(learner);
            receiver.receive(octets, from, length);
        }
    }

    private void seated(Seat taken) {
        synchronized (this) {
            seat = taken;
            takeEarly();
            if (!isGone) {
                return;
            }
        }
        standUp(taken);
    }

    /** Leaves a seat, since the channel has ended. */
    private void standUp(Seat taken) {
        Seat.Place mine = place;
        if (mine != null) {
            taken.stand(mine);
        }
        if (projector.isPresent()) {
            taken.end(); // no login takes it again
        }
    }

    private synchronized void opened(RemoteLines receiver) {
        lines = receiver;
        takeEarly();
        if (isInputEnded) {
            receiver.end();
        }
    }

    private void takeEarly() {
        byte[] typed = early.toByteArray();
        early.reset();
        take(typed, 0, typed.length);
    }

    /** Handles the end of the input. */
    @Override
    public synchronized void close() {
        RemoteLines receiver = lines;
        if (receiver != null && !isInputEnded) {
            receiver.end();
        }
        isInputEnded = true;
    }

    /** Handles the end of the channel, however it ends. The session on a screen waits for the next login. */
    @Override
    public void destroy(ChannelSession ended) {
        ChannelOutput lineOutput = text;
        if (lineOutput != null) {
            lineOutput.abandon(); // before anything that a write under way could hold up
        }
        close();
        RemoteLines receiver = lines;
        if (receiver != null) {
            receiver.hangUp();
        }
        Seat mySeat;
        synchronized (this) {
            onCharacters = null;
            isGone = true;
            mySeat = seat;
        }
        if (mySeat != null) {
            standUp(mySeat);
        }
    }

    @Override
    public void hangUp() {
        ChannelSession open = channel;
        if (open != null) {
            open.getSession().close(true); // a message that closes the channel would wait behind what is not read
        }
        isLeft.countDown();
    }

    @Override
    public long stalledMs() {
        Seat.Place mine = place;
        ChannelOutput lineOutput = text;
        return mine != null ? mine.screen().stalledMs() : lineOutput == null ? 0 : lineOutput.stalledMs();
    }

    /** Passes keys on to the seat. ^L paints the screen again. */
    private final class Keyboard implements KeyListener {

        private final Seat.Place mine;
        private final ChannelScreen screen;

        Keyboard(Seat.Place mine, ChannelScreen screen) {
            this.mine = mine;
            this.screen = screen;
        }

        @Override
        public void pressed(Key key) {
            Seat mySeat = seat;
            if (key.equals(Key.ctrl('l'))) {
                screen.redraw();
            } else if (mySeat != null) {
                mySeat.press(mine, key);
            }
        }

        @Override
        public void pasted(String pasted) {
            Seat mySeat = seat;
            if (mySeat != null) {
                mySeat.paste(mine, pasted.substring(0, Math.min(pasted.length(), LONGEST_PASTE)));
            }
        }
    }
}
