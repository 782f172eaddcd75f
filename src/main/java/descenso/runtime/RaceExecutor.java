package descenso.runtime;

import descenso.app.Message;
import descenso.app.race.PlaybackSpeed;
import descenso.app.race.Race;
import descenso.app.race.RaceProgress;
import descenso.app.screen.Report;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The races of one session. A race advances only on request, so that a screen that is slow to draw does not get more
 * reports than it can show.
 */
final class RaceExecutor implements AutoCloseable {

    private final Map<Race, RaceExecution> running = new ConcurrentHashMap<>();
    private final WorkScheduler scheduler;
    private final LongSupplier clock;

    /**
     * Time at which the next frame is due of the race that was advanced last, in nanoseconds of the clock. Only the
     * session's thread uses it.
     */
    private long due;

    /**
     * Creates the executor of one session.
     *
     * @param clock a monotonic clock, in nanoseconds
     */
    RaceExecutor(WorkScheduler scheduler, LongSupplier clock) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.due = clock.getAsLong();
    }

    /**
     * Begins the first heat of a race.
     *
     * @param isRecorded whether the steps can be inspected, for which more is recorded
     */
    void begin(Race race, boolean isRecorded, Consumer<Message> post) {
        List<Trial> trials = isRecorded ? StepRecording.of(race.trials()) : race.trials();
        running.put(race, new RaceExecution(race, trials, scheduler, clock));
        schedule(race, 0, RaceExecution::begin, post);
    }

    /** Advances every run of the current heat by one step. */
    void step(Race race, Consumer<Message> post) {
        schedule(race, 0, execution -> execution.advance(1), post);
    }

    /**
     * Advances a race by one frame. Ignored if an earlier request has not been fulfilled yet, for example after a quick
     * pause.
     *
     * @param period the time between two frames
     */
    void advance(Race race, PlaybackSpeed speed, Duration period, Consumer<Message> post) {
        RaceExecution requested = running.get(race);
        if (requested == null || !requested.requestAdvance()) {
            return;
        }
        if (speed.isFastest()) {
            schedule(race, 0, execution -> execution.advanceFor(period), RaceExecution::clearRequest, post);
            return;
        }
        int steps = (int) Math.max(1, Math.round(speed.stepsPerSecond() * seconds(period)));
        schedule(race, wait(steps, speed), execution -> execution.advance(steps), RaceExecution::clearRequest, post);
    }

    private static double seconds(Duration period) {
        return period.toNanos() / 1e9;
    }

    /**
     * Returns the delay in nanoseconds until a number of steps is due. Counted from the time of the previous steps,
     * unless that is too long ago.
     */
    private long wait(int steps, PlaybackSpeed speed) {
        long now = clock.getAsLong();
        long needed = (long) (1e9 * steps / speed.stepsPerSecond());
        due = Math.min(Math.max(due + needed, now), now + needed);
        return due - now;
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
        /**
         * Does the work and returns the progress of the race.
         *
         * @throws InterruptedException if the thread is interrupted while it waits for the training threads
         */
        RaceProgress of(RaceExecution execution) throws InterruptedException;
    }

    private void schedule(Race race, long delayNs, Stage stage, Consumer<Message> post) {
        schedule(race, delayNs, stage, execution -> {}, post);
    }

    /**
     * Schedules a stage of a race and posts its reports.
     *
     * @param delayNs the delay before the stage, in nanoseconds
     * @param then done before the last report of the stage is posted
     */
    private void schedule(Race race, long delayNs, Stage stage, Consumer<RaceExecution> then, Consumer<Message> post) {
        scheduler.scheduleRace(
                () -> {
                    RaceExecution execution = running.get(race);
                    if (execution != null && !execution.isCancelled()) {
                        report(execution, stage, then, report -> post(execution, report, post));
                    }
                },
                delayNs);
    }

    /** Posts a report. Drops it if the race was cancelled. */
    private static void post(RaceExecution execution, Report report, Consumer<Message> post) {
        if (!execution.isCancelled()) {
            post.accept(new Message.WorkerReport(report));
        }
    }

    /**
     * Carries out a stage and reports the progress. Ended runs are reported before a search, which takes runs of its
     * own. For a race that has failed, reports only the failure.
     */
    private static void report(
            RaceExecution execution, Stage stage, Consumer<RaceExecution> then, Consumer<Report> post) {
        Race race = execution.race();
        Optional<LocalizedMessage> failure = execution.failure();
        if (failure.isPresent()) {
            then.accept(execution);
            post.accept(new Report.RaceFailed(race, failure.get()));
            return;
        }
        try {
            RaceProgress progress = stage.of(execution);
            while (execution.isToSearch()) {
                post.accept(new Report.RaceAdvanced(race, progress));
                progress = execution.search();
            }
            then.accept(execution);
            post.accept(new Report.RaceAdvanced(race, progress));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LocalizedMessage message = FailureMessages.of(MessageKey.LAB_FAILED, e);
            execution.fail(message);
            post.accept(new Report.RaceFailed(race, message));
        }
    }

    @Override
    public void close() {
        running.values().forEach(RaceExecution::cancel);
    }
}
