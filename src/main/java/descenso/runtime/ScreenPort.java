package descenso.runtime;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.screen.Command;
import descenso.app.screen.Report;
import descenso.classroom.ClassroomView;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Terminal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The screen and the keyboard of a session. A slow link drops frames but no keys. What the learner does is shown at
 * once; the progress of running work waits until the last frame has been shown for its period.
 */
final class ScreenPort implements SessionPort, Terminal.Listener {

    /** Frame period on a fast link, in milliseconds. */
    static final int USUAL_MS = 50;

    /** Frame period on a slow link, in milliseconds. */
    private static final int SLOW_MS = 100;

    /** Time after which a frame is shown although further messages wait, in nanoseconds: some frames a second. */
    private static final long OVERDUE_NS = 100_000_000;

    /**
     * Time without a wait for messages after which the thread of a shared terminal rests, in nanoseconds. A flood of
     * keys would keep a processor from the sessions of others, whose threads may be virtual.
     */
    private static final long RESTLESS_NS = 5_000_000;

    /** Duration of a rest, in milliseconds: a flood of keys gets a third of a processor. */
    private static final long REST_MS = 10;

    /** Maximum number of messages that are processed after the end: they take less than a second. */
    private static final int MOST_AT_END = 500;

    /** Maximum duration of a write on a fast link, in nanoseconds. A longer write had to wait for the link. */
    private static final long SLOW_NS = 15_000_000;

    private final Terminal terminal;
    private final Workers workers;
    private final Optional<FrameTurns> turns;
    private final LongSupplier clock;
    private final BlockingQueue<Message> messages;

    /** True if a message has been processed since the last frame. */
    private boolean isStale = true;

    /** True if the next frame does not wait for the end of the period. */
    private boolean isDue = true;

    /** True if the learner waits for the next frame. */
    private boolean isAwaited = true;

    /** The classroom as the session knows it; empty before the first view. */
    private Optional<ClassroomView> classroom = Optional.empty();

    private Pace pace = new Pace(0, Duration.ofMillis(USUAL_MS));

    /** Time of the last wait for a message or rest, in nanoseconds of the clock. */
    private long rested;

    private volatile @Nullable Throwable readerFailure;

    /**
     * The pace of the frames that show running work.
     *
     * @param shown the start of the current period, in nanoseconds of a monotonic clock
     * @param period the minimum time from then until the next frame
     */
    record Pace(long shown, Duration period) {

        /**
         * Returns the pace after a frame. The period begins with the drawing on a fast link, and only after the write
         * on a slow link, so that the link can rest. All times are in nanoseconds of the clock.
         */
        static Pace after(long drawBegin, long writeBegin, long writeEnd) {
            return writeEnd - writeBegin > SLOW_NS
                    ? new Pace(writeEnd, Duration.ofMillis(SLOW_MS))
                    : new Pace(drawBegin, Duration.ofMillis(USUAL_MS));
        }

        /**
         * Returns the time by which running work is shown further: whole usual periods, so that sessions that began
         * together show the same moments, which are drawn once.
         */
        Duration ticks() {
            return Duration.ofMillis(USUAL_MS * Math.max(1L, period.toMillis() / USUAL_MS));
        }

        /** Returns the time until the next frame is due, in nanoseconds; 0 or less if it is due. */
        long remaining(long now) {
            return period.toNanos() - (now - shown);
        }
    }

    /**
     * Creates the port of a session.
     *
     * @param turns the turns of running work; empty if no other session shares the processors
     * @param clock a monotonic clock, in nanoseconds
     */
    ScreenPort(
            Terminal terminal,
            Workers workers,
            Optional<FrameTurns> turns,
            LongSupplier clock,
            BlockingQueue<Message> messages) {
        this.terminal = terminal;
        this.workers = workers;
        this.turns = turns;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public Optional<Message> open(Tutor tutor) {
        terminal.listen(this);
        return Optional.of(new Message.Resized(terminal.size()));
    }

    @Override
    public void show(Tutor tutor) {
        if (!isStale || !(isDue || remaining() <= 0)) {
            return;
        }
        long begin = clock.getAsLong();
        Frame frame = tutor.view();
        workers.setVisiblePreviews(
                tutor.screen().requestedPreviews(tutor.state()), tutor.screen().upcomingPreviews(tutor.state()));
        long write = clock.getAsLong();
        terminal.show(frame, tutor.state().theme());
        Pace usual = Pace.after(begin, write, clock.getAsLong());
        pace = turns.filter(any -> !isAwaited)
                .map(others -> others.next(usual, write - begin))
                .orElse(usual);
        workers.setFramePeriod(pace.ticks());
        isStale = false;
        isDue = false;
        isAwaited = false;
    }

    @Override
    public boolean isOverdue() {
        return clock.getAsLong() - pace.shown() > OVERDUE_NS;
    }

    @Override
    public void rest() throws InterruptedException {
        if (terminal.isShared() && clock.getAsLong() - rested > RESTLESS_NS) {
            TimeUnit.MILLISECONDS.sleep(REST_MS);
            rested = clock.getAsLong();
        }
    }

    /** Waits for a message, at most until a frame is due. */
    @Override
    public @Nullable Message next(Tutor tutor) throws InterruptedException {
        Message next = isStale ? messages.poll(remaining(), NANOSECONDS) : messages.take();
        rested = clock.getAsLong();
        isDue = isStale && next == null;
        return next;
    }

    /** Returns the time until the next frame is due, in nanoseconds; 0 or less if it is due. */
    private long remaining() {
        return pace.remaining(clock.getAsLong());
    }

    @Override
    public void processed(Message message, Tutor tutor) {
        isStale = true;
        isAwaited |= message instanceof Message.ClassroomChanged changed ? isNews(changed) : isUrgent(message);
        isDue |= isAwaited;
    }

    /** Tests whether the classroom has changed otherwise than in the place that all see, which moves like a race. */
    private boolean isNews(Message.ClassroomChanged changed) {
        Optional<ClassroomView> before = classroom;
        classroom = Optional.of(changed.view());
        return before.filter(changed.view()::isSameButForPlace).isEmpty();
    }

    /** Tests whether the learner waits for a message: input, or the report on an attempt, which has its verdict. */
    private static boolean isUrgent(Message message) {
        return message instanceof Message.WorkerReport worked
                ? worked.report() instanceof Report.Recorded
                : !(message instanceof Message.Failed);
    }

    /** Ignores the command, because a screen shows all of its content. */
    @Override
    public void reply(Command.Reply reply, Tutor tutor) {}

    /** Throws the failure that has ended the reading of keys, if there is one. */
    @Override
    public void end(Tutor tutor, boolean isPlaceKept) {
        if (readerFailure instanceof RuntimeException failure) {
            throw failure;
        }
        if (readerFailure instanceof Error failure) {
            throw failure;
        }
    }

    @Override
    public void pressed(Key key) {
        messages.add(new Message.Pressed(key));
    }

    @Override
    public void pasted(String text) {
        messages.add(new Message.Pasted(text));
    }

    @Override
    public void resized(Size size) {
        messages.add(new Message.Resized(size));
    }

    /** Ends the session after the keys that wait, unless these are a flood, which is dropped. */
    @Override
    public void closed() {
        if (messages.size() > MOST_AT_END) {
            messages.removeIf(message -> message instanceof Message.Pressed);
        }
        messages.add(new Message.Closed());
    }

    @Override
    public void failed(Throwable failure) {
        readerFailure = failure;
        closed();
    }
}
