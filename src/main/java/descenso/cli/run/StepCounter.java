package descenso.cli.run;

import descenso.train.problem.TrainingMonitor;
import descenso.train.run.HyperparameterSearch;
import descenso.train.run.Trial;
import java.util.function.BooleanSupplier;

/** Counts the steps of a trial, and stops the trial on request. */
final class StepCounter implements TrainingMonitor {

    /**
     * Number of steps between two updates of the published count. Publishing after each step would cost more than a
     * step of a small problem.
     */
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
