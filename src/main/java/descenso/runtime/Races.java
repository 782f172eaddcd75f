package descenso.runtime;

import descenso.app.Message;
import descenso.app.Pace;
import descenso.app.Race;
import descenso.app.Report;
import descenso.app.Standing;
import descenso.course.Experiment;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.train.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The races of one session. One thread leads them, as many as there are processors train; a race goes no further than it
 * was told to, so that a screen that is slow to be drawn is never told more than it can show.
 */
final class Races implements AutoCloseable {

    private static final int PREVIEW_MS = 20;

    private final Map<Race, Racing> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService leader =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "race"));
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> daemon(task, "training"));

    private final LongSupplier clock;

    /** When the next frame of the race that was advanced last is due; only the session looks at it. */
    private long due;

    /** @param clock nanoseconds since whenever */
    Races(LongSupplier clock) {
        this.clock = clock;
        this.due = clock.getAsLong();
    }

    /** The program does not wait for what nobody wants any more. */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    void begin(Race race, Consumer<Message> post) {
        running.put(race, new Racing(race, pool, clock));
        lead(race, 0, Racing::begin, post);
    }

    void step(Race race, Consumer<Message> post) {
        lead(race, 0, racing -> racing.advance(1), post);
    }

    /**
     * Lets it go on; a race that was told so, and has not yet, is told once, whoever pauses it meanwhile and goes on.
     *
     * @param period the time between two frames
     */
    void advance(Race race, Pace pace, Duration period, Consumer<Message> post) {
        Racing told = running.get(race);
        if (told == null || !told.tell()) {
            return;
        }
        if (pace.isFastest()) {
            lead(race, 0, racing -> goneOn(racing, racing.advanceFor(period)), post);
            return;
        }
        int steps = (int) Math.max(1, Math.round(pace.stepsPerSecond() * seconds(period)));
        lead(race, wait(steps, pace), racing -> goneOn(racing, racing.advance(steps)), post);
    }

    private static Standing goneOn(Racing racing, Standing standing) {
        racing.hasGoneOn();
        return standing;
    }

    private static double seconds(Duration period) {
        return period.toNanos() / 1e9;
    }

    /** Until so many steps are due: counted from when the last ones were, unless that is too long ago. */
    private long wait(int steps, Pace pace) {
        long now = clock.getAsLong();
        long needed = (long) (1e9 * steps / pace.stepsPerSecond());
        due = Math.min(Math.max(due + needed, now), now + needed);
        return due - now;
    }

    /**
     * The first heat of an experiment, for a small picture. Waits for it.
     *
     * @param toTheEnd whether it is run; else it stays at its start
     */
    List<Snapshot> preview(Experiment experiment, boolean toTheEnd) throws InterruptedException {
        Race race = Race.of(experiment.comparison());
        Racing racing = new Racing(race, pool, clock);
        Standing standing = racing.begin();
        while (toTheEnd && standing.heat() == 0 && standing.outcome().isEmpty()) {
            standing = racing.advanceFor(Duration.ofMillis(PREVIEW_MS));
        }
        return standing.of(race.heats().get(0));
    }

    void leave(Race race) {
        Racing racing = running.remove(race);
        if (racing != null) {
            racing.leave();
        }
    }

    /** What the leader does about a race. */
    private interface Stage {
        Standing of(Racing racing) throws InterruptedException;
    }

    private void lead(Race race, long delayNs, Stage stage, Consumer<Message> post) {
        Future<?> unused = leader.schedule(
                () -> {
                    Racing racing = running.get(race);
                    if (racing != null && !racing.isLeft()) {
                        report(race, racing, stage, unlessLeft(racing, post));
                    }
                },
                delayNs,
                TimeUnit.NANOSECONDS);
    }

    /** Of a race that is left meanwhile nobody is told, neither how far it is nor what went wrong. */
    private static Consumer<Message> unlessLeft(Racing racing, Consumer<Message> post) {
        return message -> {
            if (!racing.isLeft()) {
                post.accept(message);
            }
        };
    }

    private void report(Race race, Racing racing, Stage stage, Consumer<Message> post) {
        try {
            Standing standing = stage.of(racing);
            post.accept(new Message.Worked(new Report.Raced(race, standing)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError e) {
            running.remove(race);
            post.accept(new Message.Failed(Sentence.of(Phrase.CLI_OUT_OF_MEMORY)));
        } catch (RuntimeException | Error e) {
            running.remove(race);
            post.accept(new Message.Failed(Sentence.of(Phrase.LAB_FAILED, e.toString())));
        }
    }

    @Override
    public void close() {
        running.values().forEach(Racing::leave);
        leader.shutdownNow();
        pool.shutdownNow();
    }

    /** After {@link #close}: whether everything has ended within that time. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return leader.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)
                && pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
