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

    private final Map<Race, Followed> running = new ConcurrentHashMap<>();
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
    private final class Followed {

        private final Race race;

        /** True while a requested advance has not been made. */
        private final AtomicBoolean isAdvanceRequested = new AtomicBoolean();

        /** The training; guarded by this, as the next. */
        private SharedRace training;

        private boolean isLeft;

        /** The latest progress that the session knows; empty before the first report. */
        private Optional<RaceProgress> seen = Optional.empty();

        /** True until the race has advanced for this session. */
        private boolean isFresh = true;

        /** True if the session knows that the race is over, or that it has failed. */
        private boolean isDone;

        Followed(Race race, boolean isRecorded) {
            this.race = race;
            this.training = races.join(race, isRecorded, clock);
        }

        synchronized SharedRace training() {
            return training;
        }

        synchronized boolean isLeft() {
            return isLeft;
        }

        synchronized void leave() {
            isLeft = true;
            races.leave(training);
        }

        /**
         * Makes the training that of this session alone, as far as the session knows it: other sessions may have
         * trained further, and must not.
         *
         * @throws InterruptedException if the thread is interrupted while it waits for the training threads
         */
        SharedRace own() throws InterruptedException {
            synchronized (this) {
                if (isLeft || seen.isEmpty() || races.isOwn(training, seen.get())) {
                    return training;
                }
                training = races.apart(training, clock);
            }
            RaceProgress known = seen.get();
            Optional<RaceProgress> unused = training().train(execution -> execution.catchUp(known), each -> {});
            return training();
        }
    }

    /** @param isRecorded whether the steps can be inspected, for which more is recorded */
    void begin(Race race, boolean isRecorded) {
        running.put(race, new Followed(race, isRecorded));
        schedule(race, (followed, beforeSearch) -> followed.training().begin(beforeSearch));
    }

    /** Advances every run of the current heat by some steps. */
    void step(Race race, int steps) {
        schedule(
                race,
                (followed, beforeSearch) -> followed.own().train(execution -> execution.advance(steps), beforeSearch));
    }

    /**
     * Trains a race for a period, unless an earlier request is pending, as after a quick pause. The report comes at the
     * end of the period, and as soon as the race is over. The first report comes early, so that a turned knob is
     * answered at once.
     */
    void advance(Race race, Duration period) {
        Followed requested = running.get(race);
        if (requested == null || !requested.isAdvanceRequested.compareAndSet(false, true)) {
            return;
        }
        long begin = clock.getAsLong();
        scheduler.scheduleRace(
                () -> work(race, followed -> {
                    boolean wasDone = followed.isDone;
                    boolean isFirst = followed.isFresh;
                    followed.isFresh = false;
                    Duration longest =
                            Duration.ofNanos(isFirst ? Math.min(FIRST_REPORT_NS, period.toNanos()) : period.toNanos());
                    Report last = execute(
                            followed,
                            (any, beforeSearch) ->
                                    any.training().follow(execution -> execution.advanceFor(longest), beforeSearch),
                            period);
                    boolean isDue = isFirst || (!wasDone && followed.isDone);
                    long left = isDue ? 0 : period.toNanos() - (clock.getAsLong() - begin);
                    if (left > 0) {
                        scheduler.scheduleRace(() -> fulfil(followed, last), left);
                    } else {
                        fulfil(followed, last);
                    }
                }),
                0);
    }

    /** Posts the report on a requested advance. The next one can be requested before it is posted. */
    private void fulfil(Followed followed, Report report) {
        followed.isAdvanceRequested.set(false);
        post(followed, report);
    }

    /** Forgets a race, which is cancelled unless other sessions have it too. */
    void leave(Race race) {
        Followed followed = running.remove(race);
        if (followed != null) {
            followed.leave();
        }
    }

    /** A piece of work on the training of a race, done on the thread of the races. */
    private interface Request {
        /**
         * Returns the latest progress; empty if the race has failed.
         *
         * @throws InterruptedException if the thread is interrupted while it waits for the training threads
         */
        Optional<RaceProgress> of(Followed followed, Consumer<RaceProgress> beforeSearch) throws InterruptedException;
    }

    /** Work on a race with its reports. */
    private interface Task {
        /** @throws InterruptedException if the thread is interrupted while it waits for the training threads */
        void of(Followed followed) throws InterruptedException;
    }

    /** Schedules a request of a race, and posts its reports unless the session has left the race. */
    private void schedule(Race race, Request request) {
        scheduler.scheduleRace(
                () -> work(race, followed -> post(followed, execute(followed, request, Duration.ZERO))), 0);
    }

    private void work(Race race, Task task) {
        Followed followed = running.get(race);
        if (followed == null || followed.isLeft()) {
            return;
        }
        try {
            task.of(followed);
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
    private Report execute(Followed followed, Request request, Duration time) throws InterruptedException {
        Optional<RaceProgress> progress =
                request.of(followed, before -> post(followed, advanced(followed, before, Duration.ZERO)));
        followed.isDone |= progress.isEmpty();
        return progress.isPresent()
                ? advanced(followed, progress.get(), time)
                : new Report.RaceFailed(
                        followed.race, followed.training().failure().orElseThrow());
    }

    private static Report advanced(Followed followed, RaceProgress progress, Duration time) {
        followed.seen = Optional.of(progress);
        followed.isDone |= progress.isOver();
        return new Report.RaceAdvanced(progress.as(followed.race), time);
    }

    private void post(Followed followed, Report report) {
        if (!followed.isLeft()) {
            post.accept(new Message.WorkerReport(report));
        }
    }

    @Override
    public void close() {
        running.keySet().forEach(this::leave);
    }
}
