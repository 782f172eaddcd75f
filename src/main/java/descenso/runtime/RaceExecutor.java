package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.Race;
import descenso.app.screen.Race.RaceProgress;
import descenso.app.screen.Report;
import descenso.runtime.SharedRaces.SharedRace;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The races of one session. A race advances only on request, so that a screen that is slow to draw does not get more
 * reports than it can show. Its training may be that of other sessions too.
 */
final class RaceExecutor implements AutoCloseable {

    /**
     * Maximum time to the first report on a race that advances, in nanoseconds: enough for the steps that a picture
     * begins with.
     */
    private static final long FIRST_REPORT_NS = 10_000_000;

    private final Map<Race, SessionRace> running = new ConcurrentHashMap<>();
    private final SharedRaces races;
    private final WorkScheduler scheduler;
    private final LongSupplier clock;
    private final Consumer<Message> post;

    /**
     * Creates the executor of one session.
     *
     * @param races the races that are trained, perhaps for other sessions too
     * @param clock a monotonic clock, in nanoseconds
     * @param post receives the messages that result, from any thread
     */
    RaceExecutor(SharedRaces races, WorkScheduler scheduler, LongSupplier clock, Consumer<Message> post) {
        this.races = races;
        this.scheduler = scheduler;
        this.clock = clock;
        this.post = post;
    }

    /** A race of this session, as far as the session knows it. For the thread of the races, but for its end. */
    private final class SessionRace {

        private final Race race;

        /** True while a requested advance has not been made. */
        private final AtomicBoolean isAdvanceRequested = new AtomicBoolean();

        private final SharedRace training;
        private volatile boolean isLeft;

        /** The latest progress that the session knows; empty before the first report. */
        private Optional<RaceProgress> seen = Optional.empty();

        /** True until the race has advanced for this session. */
        private boolean isFresh = true;

        /** True if the session knows that the race is over, or that it has failed. */
        private boolean isDone;

        SessionRace(Race race, boolean isRecorded) {
            this.race = race;
            this.training = races.join(race, isRecorded, clock);
        }

        void leave() {
            isLeft = true;
            races.leave(training);
        }
    }

    /** @param isRecorded whether the steps can be inspected, for which more is recorded */
    void begin(Race race, boolean isRecorded) {
        running.put(race, new SessionRace(race, isRecorded));
        schedule(race, (raced, beforeSearch) -> raced.training.begin(beforeSearch));
    }

    /** Advances every run of the current heat by some steps. */
    void step(Race race, int steps) {
        schedule(race, (raced, beforeSearch) -> raced.training.step(raced.seen, steps, beforeSearch));
    }

    /**
     * Trains a race for a period, unless an earlier request is pending, as after a quick pause. The report comes at the
     * end of the period, and as soon as the race is over. The first report comes early, so that a turned knob is
     * answered at once.
     */
    void advance(Race race, Duration period) {
        SessionRace requested = running.get(race);
        if (requested == null || !requested.isAdvanceRequested.compareAndSet(false, true)) {
            return;
        }
        long begin = clock.getAsLong();
        scheduler.scheduleRace(
                () -> work(race, raced -> {
                    boolean wasDone = raced.isDone;
                    boolean isFirst = raced.isFresh;
                    raced.isFresh = false;
                    Duration longest =
                            Duration.ofNanos(isFirst ? Math.min(FIRST_REPORT_NS, period.toNanos()) : period.toNanos());
                    Report last = execute(
                            raced,
                            (any, beforeSearch) ->
                                    any.training.trainOrLook(execution -> execution.advanceFor(longest), beforeSearch),
                            period);
                    boolean isDue = isFirst || (!wasDone && raced.isDone);
                    long left = isDue ? 0 : period.toNanos() - (clock.getAsLong() - begin);
                    if (left > 0) {
                        scheduler.scheduleRace(() -> fulfil(raced, last), left);
                    } else {
                        fulfil(raced, last);
                    }
                }),
                0);
    }

    /** Posts the report on a requested advance. The next one can be requested before it is posted. */
    private void fulfil(SessionRace raced, Report report) {
        raced.isAdvanceRequested.set(false);
        post(raced, report);
    }

    /** Forgets a race, which is cancelled unless other sessions have it too. */
    void leave(Race race) {
        SessionRace raced = running.remove(race);
        if (raced != null) {
            raced.leave();
        }
    }

    /** A piece of work on the training of a race, done on the thread of the races. */
    private interface Request {
        /**
         * Returns the latest progress; empty if the race has failed.
         *
         * @throws InterruptedException if the thread is interrupted while it waits for the training threads
         */
        Optional<RaceProgress> of(SessionRace raced, Consumer<RaceProgress> beforeSearch) throws InterruptedException;
    }

    /** Work on a race with its reports. */
    private interface Task {
        /** @throws InterruptedException if the thread is interrupted while it waits for the training threads */
        void of(SessionRace raced) throws InterruptedException;
    }

    /** Schedules a request of a race, and posts its reports unless the session has left the race. */
    private void schedule(Race race, Request request) {
        scheduler.scheduleRace(() -> work(race, raced -> post(raced, execute(raced, request, Duration.ZERO))), 0);
    }

    private void work(Race race, Task task) {
        SessionRace raced = running.get(race);
        if (raced == null || raced.isLeft) {
            return;
        }
        try {
            task.of(raced);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Carries out a request and returns its last report; for a race that has failed, only the failure. Posts ended runs
     * before a search, which takes runs of its own.
     *
     * @param time the time by which the race is played further
     */
    private Report execute(SessionRace raced, Request request, Duration time) throws InterruptedException {
        Optional<RaceProgress> progress =
                request.of(raced, before -> post(raced, advanced(raced, before, Duration.ZERO)));
        raced.isDone |= progress.isEmpty();
        return progress.isPresent()
                ? advanced(raced, progress.get(), time)
                : new Report.RaceFailed(raced.race, raced.training.failure().orElseThrow());
    }

    private static Report advanced(SessionRace raced, RaceProgress progress, Duration time) {
        raced.seen = Optional.of(progress);
        raced.isDone |= progress.isOver();
        return new Report.RaceAdvanced(progress.as(raced.race), time);
    }

    private void post(SessionRace raced, Report report) {
        if (!raced.isLeft) {
            post.accept(new Message.WorkerReport(report));
        }
    }

    @Override
    public void close() {
        running.keySet().forEach(this::leave);
    }
}
