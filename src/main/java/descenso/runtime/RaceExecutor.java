package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.phrases.LocalizedMessage;
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

    /**
     * Time at which the next frame is due of the race that was advanced last, in nanoseconds of the clock. Only the
     * session's thread uses it.
     */
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

    /**
     * Begins the first heat of a race.
     *
     * @param isRecorded whether the steps can be inspected, for which more is recorded
     */
    void begin(Race race, boolean isRecorded) {
        List<Trial> trials = isRecorded ? recorded(race.trials()) : race.trials();
        running.put(race, new RaceExecution(race, trials, scheduler, clock));
        schedule(race, 0, RaceExecution::begin, false);
    }

    /**
     * Returns trials that record what the inspection of their steps shows: gradients and the state of the optimizers.
     * Each records everything if there is room for it; earlier trials take precedence.
     */
    private static List<Trial> recorded(List<Trial> trials) {
        List<Trial> recorded = new ArrayList<>();
        long room = MOST_RECORDED;
        for (Trial trial : trials) {
            Trial whole = trial.recordingAll();
            long needed = numbers(whole);
            recorded.add(needed <= room ? whole : trial);
            room -= needed <= room ? needed : 0;
        }
        return recorded;
    }

    /**
     * Returns the number of values that a trial records at most: for each step, the gradient and the optimizer state of
     * every coordinate.
     */
    private static long numbers(Trial trial) {
        return (long) trial.problem().coordinates().size()
                * (trial.recording().stateNames().size() + 1)
                * trial.limit().steps();
    }

    /** Advances every run of the current heat by one step. */
    void step(Race race) {
        schedule(race, 0, execution -> execution.advance(1), false);
    }

    /**
     * Advances a race by one frame. Ignored if an earlier request has not been fulfilled yet, for example after a quick
     * pause.
     *
     * @param period the time between two frames
     */
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
        schedule(race, wait(steps, speed), execution -> execution.advance(steps), true);
    }

    /**
     * Returns the delay in nanoseconds until a number of steps is due. Counted from the time of the previous steps,
     * unless that is too long ago.
     */
    private long wait(int steps, Race.Speed speed) {
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
        Race.RaceProgress of(RaceExecution execution) throws InterruptedException;
    }

    /**
     * Schedules a stage of a race and posts its reports.
     *
     * @param delayNs the delay before the stage, in nanoseconds
     * @param isRequested whether the stage fulfils a request of an advance; the next can be made before the last report
     *     of the stage is posted
     */
    private void schedule(Race race, long delayNs, Stage stage, boolean isRequested) {
        scheduler.scheduleRace(
                () -> {
                    RaceExecution execution = running.get(race);
                    if (execution != null && !execution.isCancelled()) {
                        execute(execution, stage, isRequested);
                    }
                },
                delayNs);
    }

    /**
     * Carries out a stage and posts the progress. Ended runs are reported before a search, which takes runs of its own.
     * For a race that has failed, posts only the failure.
     */
    private void execute(RaceExecution execution, Stage stage, boolean isRequested) {
        Race race = execution.race();
        Report last;
        if (execution.failure().isPresent()) {
            last = new Report.RaceFailed(race, execution.failure().get());
        } else {
            try {
                Race.RaceProgress progress = stage.of(execution);
                while (execution.isToSearch()) {
                    post(execution, new Report.RaceAdvanced(progress));
                    progress = execution.search();
                }
                last = new Report.RaceAdvanced(progress);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                LocalizedMessage message = Workers.failure(MessageKey.LAB_FAILED, e);
                execution.fail(message);
                last = new Report.RaceFailed(race, message);
            }
        }
        if (isRequested) {
            execution.clearRequest();
        }
        post(execution, last);
    }

    /** Posts a report. Drops it if the race was cancelled. */
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
