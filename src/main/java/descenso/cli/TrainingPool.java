package descenso.cli;

import descenso.course.experiment.Experiment;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.HyperparameterSearch;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Trains all trials of some experiments in parallel, on as many threads as there are processors. */
final class TrainingPool implements AutoCloseable {

    /** Time between two calls of the task that runs while waiting, in milliseconds. */
    private static final int PATIENCE_MS = 50;

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
                Thread thread = new Thread(work, "training");
                thread.setDaemon(true); // pending work is abandoned on exit
                return thread;
            });
    private final Queue<Future<Optional<Run>>> begun = new ArrayDeque<>();
    private final List<StepCounter> counters = new ArrayList<>();
    private final BooleanSupplier isOver;
    private volatile boolean isClosed;

    /** @param isOver whether the trials that have not ended are to stop */
    public TrainingPool(List<Experiment> experiments, BooleanSupplier isOver) {
        this.isOver = isOver;
        experiments.stream()
                .flatMap(experiment -> experiment.comparison().trials().stream())
                .forEach(this::begin);
    }

    private void begin(Trial trial) {
        StepCounter tally = new StepCounter(trial, () -> isClosed || isOver());
        counters.add(tally);
        begun.add(workers.submit(() -> {
            Optional<Run> run = tally.isOver() ? Optional.empty() : trial.run(tally);
            tally.end();
            return run;
        }));
    }

    /** Returns one step counter per trial, in the order of the trials. */
    public List<StepCounter> counters() {
        return counters;
    }

    /** Returns the share of the steps that is done or no longer needed, from 0 to 1. */
    double shareDone() {
        long done = counters.stream().mapToLong(StepCounter::done).sum();
        return (double) done
                / Math.max(1, counters.stream().mapToLong(StepCounter::whole).sum());
    }

    /** Tests whether the trials that have not ended are to stop. */
    boolean isOver() {
        return isOver.getAsBoolean();
    }

    /**
     * Waits for the trials of the next experiment and returns their outcome.
     *
     * @param experiment next experiment, in the order in which the constructor received them
     * @param meanwhile task that runs repeatedly during the wait
     * @throws OutOfMemoryError if a training has thrown it
     * @throws InterruptedException if the thread is interrupted
     */
    public Outcome next(Experiment experiment, Runnable meanwhile) throws InterruptedException {
        List<Run> runs = new ArrayList<>();
        int trials = experiment.comparison().trials().size();
        for (int i = 0; i < trials; i++) {
            ended(begun.remove(), meanwhile).ifPresent(runs::add);
        }
        return new Outcome(runs, experiment.comparison().checks(runs), runs.size() < trials);
    }

    private static Optional<Run> ended(Future<Optional<Run>> training, Runnable meanwhile) throws InterruptedException {
        meanwhile.run();
        while (true) {
            try {
                return training.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof OutOfMemoryError full) {
                    throw full;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
        workers.shutdown();
    }

    /** Counts the steps of a trial, and stops the trial on request. */
    static final class StepCounter implements TrainingMonitor {

        /** Steps between two updates of the published count. An update costs more than a step of a small problem. */
        private static final int PORTION = 256;

        private final int limit;
        private final long whole;
        private final BooleanSupplier isOver;
        private long endedRuns;
        private int steps;
        /** Published number of steps; read by other threads. */
        private volatile long done;

        StepCounter(Trial trial, BooleanSupplier isOver) {
            this.limit = trial.limit().steps();
            this.whole = limit
                    * (1L
                            + trial.recording().searches().stream()
                                    .mapToLong(HyperparameterSearch::runs)
                                    .sum());
            this.isOver = isOver;
        }

        /** Counts a step. A count that does not grow belongs to the next run of a search. */
        @Override
        public boolean shouldContinue(int count) {
            if (count <= steps) {
                endedRuns++;
            }
            steps = count;
            if (count % PORTION == 0) {
                done = Math.min(whole, endedRuns * limit + count);
            }
            return !isOver();
        }

        @Override
        public boolean isOver() {
            return isOver.getAsBoolean();
        }

        /** Marks the trial as ended, even if it took fewer steps than its limit. */
        void end() {
            done = whole;
        }

        /** Returns the maximum number of steps, all searches included. */
        long whole() {
            return whole;
        }

        /** Returns how many of these steps are done or no longer needed. */
        long done() {
            return done;
        }
    }
}
