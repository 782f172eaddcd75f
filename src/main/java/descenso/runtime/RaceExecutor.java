package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.Race;
import descenso.app.screen.Race.RaceProgress;
import descenso.app.screen.Report;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The races of one session. A race advances only on request, so that a screen that is slow to draw does not get more
 * reports than it can show.
 */
final class RaceExecutor implements AutoCloseable {

    /** Maximum number of values that one race records for the inspection of its steps; bounds memory. */
    private static final long MOST_RECORDED = 4_000_000;

    private final Map<Race, RaceExecution> running = new ConcurrentHashMap<>();
    private final WorkScheduler scheduler;
    private final LongSupplier clock;
    private final Consumer<Message> post;

    /** Time of the next frame of the race advanced last, in ns of the clock. Only the session's thread uses it. */
    private long due;

    /**
     * Creates the executor of one session.
     *
     * @param clock a monotonic clock, in nanoseconds
     * @param post receives the messages that result, from any thread
     */
    RaceExecutor(WorkScheduler scheduler, LongSupplier clock, Consumer<Message> post) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.post = post;
        this.due = clock.getAsLong();
    }

    /** @param isRecorded whether the steps can be inspected, for which more is recorded */
    void begin(Race race, boolean isRecorded) {
        List<Trial> trials = isRecorded ? recorded(race.trials()) : race.trials();
        running.put(race, new RaceExecution(race, trials, scheduler, clock));
        schedule(race, 0, RaceExecution::begin, false);
    }

    /**
     * Returns trials that record what the inspection of their steps shows: for each step, the gradient and the state of
     * the optimizer of every coordinate. Each records everything if there is room for it; earlier trials take precedence.
     */
    private static List<Trial> recorded(List<Trial> trials) {
        List<Trial> recorded = new ArrayList<>();
        long room = MOST_RECORDED;
        for (Trial trial : trials) {
            Trial whole = trial.recordingAll();
            long needed = (long) whole.problem().coordinates().size()
                    * (whole.recording().stateNames().size() + 1)
                    * whole.limit().steps();
            recorded.add(needed <= room ? whole : trial);
            room -= needed <= room ? needed : 0;
        }
        return recorded;
    }

    /** Advances every run of the current heat by one step. */
    void step(Race race) {
        schedule(race, 0, execution -> execution.advance(1), false);
    }

    /** Advances a race by one frame, the period, unless an earlier request is pending, as after a quick pause. */
    void advance(Race race, Race.Speed speed, Duration period) {
        RaceExecution requested = running.get(race);
        if (requested == null || !requested.requestAdvance()) {
            return;
        }
        if (speed.isFastest()) {
            schedule(race, 0, execution -> execution.advanceFor(period), true);
            return;
        }
        int steps = (int) Math.max(1, Math.round(speed.stepsPerSecond() * (period.toNanos() / 1e9)));
        // due after the previous steps, unless these are too long ago
        long now = clock.getAsLong();
        long needed = (long) (1e9 * steps / speed.stepsPerSecond());
        due = Math.min(Math.max(due + needed, now), now + needed);
        schedule(race, due - now, execution -> execution.advance(steps), true);
    }

    /** Cancels a race and forgets it. */
    void leave(Race race) {
        RaceExecution execution = running.remove(race);
        if (execution != null) {
            execution.cancel();
        }
    }

    /** A piece of work on a race, done on the thread of the races. */
    private interface Stage {
        /** @throws InterruptedException if the thread is interrupted while it waits for the training threads */
        RaceProgress of(RaceExecution execution) throws InterruptedException;
    }

    /**
     * Schedules a stage of a race, and posts its reports unless the race is cancelled.
     *
     * @param delayNs the delay before the stage, in nanoseconds
     * @param isRequested whether the stage fulfils a request of an advance; the next can be made before the last report
     *     of the stage is posted
     */
    private void schedule(Race race, long delayNs, Stage stage, boolean isRequested) {
        Runnable work = () -> {
            RaceExecution execution = running.get(race);
            if (execution == null || execution.isCancelled()) {
                return;
            }
            try {
                Report last = execute(execution, stage);
                if (isRequested) {
                    execution.clearRequest();
                }
                post(execution, last);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        scheduler.scheduleRace(work, delayNs);
    }

    /**
     * Carries out a stage and returns its last report; for a race that has failed, only the failure. Posts ended runs
     * before a search, which takes runs of its own.
     */
    private Report execute(RaceExecution execution, Stage stage) throws InterruptedException {
        Race race = execution.race();
        if (execution.failure().isEmpty()) {
            try {
                RaceProgress progress = stage.of(execution);
                while (execution.isToSearch()) {
                    post(execution, new Report.RaceAdvanced(progress));
                    progress = execution.search();
                }
                return new Report.RaceAdvanced(progress);
            } catch (RuntimeException | Error e) {
                execution.fail(Workers.failure(MessageKey.LAB_FAILED, e));
            }
        }
        return new Report.RaceFailed(race, execution.failure().orElseThrow());
    }

    private void post(RaceExecution execution, Report report) {
        if (!execution.isCancelled()) {
            post.accept(new Message.WorkerReport(report));
        }
    }

    @Override
    public void close() {
        running.values().forEach(RaceExecution::cancel);
    }
}
