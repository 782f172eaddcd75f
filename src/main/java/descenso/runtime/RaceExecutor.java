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

    /**
     * Maximum time to the first report on a race that advances, in nanoseconds: enough for the steps that a picture
     * begins with.
     */
    private static final long FIRST_REPORT_NS = 10_000_000;

    private final Map<Race, RaceExecution> running = new ConcurrentHashMap<>();
    private final WorkScheduler scheduler;
    private final LongSupplier clock;
    private final Consumer<Message> post;

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
    }

    /** @param isRecorded whether the steps can be inspected, for which more is recorded */
    void begin(Race race, boolean isRecorded) {
        List<Trial> trials = isRecorded ? recorded(race.trials()) : race.trials();
        running.put(race, new RaceExecution(race, trials, scheduler, clock));
        schedule(race, RaceExecution::begin);
    }

    /**
     * Returns trials that record what the inspection of their steps shows: for each step, the gradient and the state of
     * the optimizer of every coordinate. Each records everything if there is room for it; earlier trials take
     * precedence.
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

    /** Advances every run of the current heat by some steps. */
    void step(Race race, int steps) {
        schedule(race, execution -> execution.advance(steps));
    }

    /**
     * Trains a race for a period, unless an earlier request is pending, as after a quick pause. The report comes at the
     * end of the period, and as soon as the race is over. The first report comes early, so that a turned knob is
     * answered at once.
     */
    void advance(Race race, Duration period) {
        RaceExecution requested = running.get(race);
        if (requested == null || !requested.requestAdvance()) {
            return;
        }
        long begin = clock.getAsLong();
        scheduler.scheduleRace(
                () -> work(race, execution -> {
                    boolean wasOver = execution.isDone();
                    boolean isFirst = execution.isFresh();
                    long longest = isFirst ? Math.min(FIRST_REPORT_NS, period.toNanos()) : period.toNanos();
                    Report last = execute(execution, work -> work.advanceFor(Duration.ofNanos(longest)), period);
                    boolean isDue = isFirst || (!wasOver && execution.isDone());
                    long left = isDue ? 0 : period.toNanos() - (clock.getAsLong() - begin);
                    if (left > 0) {
                        scheduler.scheduleRace(() -> fulfil(execution, last), left);
                    } else {
                        fulfil(execution, last);
                    }
                }),
                0);
    }

    /** Posts the report on a requested advance. The next one can be requested before it is posted. */
    private void fulfil(RaceExecution execution, Report report) {
        execution.clearRequest();
        post(execution, report);
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

    /** Work on a race with its reports. */
    private interface Task {
        /** @throws InterruptedException if the thread is interrupted while it waits for the training threads */
        void of(RaceExecution execution) throws InterruptedException;
    }

    /** Schedules a stage of a race, and posts its reports unless the race is cancelled. */
    private void schedule(Race race, Stage stage) {
        scheduler.scheduleRace(
                () -> work(race, execution -> post(execution, execute(execution, stage, Duration.ZERO))), 0);
    }

    private void work(Race race, Task task) {
        RaceExecution execution = running.get(race);
        if (execution == null || execution.isCancelled()) {
            return;
        }
        try {
            task.of(execution);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Carries out a stage and returns its last report; for a race that has failed, only the failure. Posts ended runs
     * before a search, which takes runs of its own.
     *
     * @param time the time by which the race is played further
     */
    private Report execute(RaceExecution execution, Stage stage, Duration time) throws InterruptedException {
        Race race = execution.race();
        if (execution.failure().isEmpty()) {
            try {
                RaceProgress progress = stage.of(execution);
                while (execution.isToSearch()) {
                    post(execution, new Report.RaceAdvanced(progress, Duration.ZERO));
                    progress = execution.search();
                }
                return new Report.RaceAdvanced(progress, time);
            } catch (TrainingTurns.LimitException e) {
                execution.fail(e.notice());
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
