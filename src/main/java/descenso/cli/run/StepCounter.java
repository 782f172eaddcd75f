package descenso.cli.run;

import descenso.train.problem.TrainingMonitor;
import descenso.train.run.HyperparameterSearch;
import descenso.train.run.Trial;
import java.util.function.BooleanSupplier;

/** Counts what a trial has done; ends it on demand. */
final class StepCounter implements TrainingMonitor {

    /** Steps are counted by so many: others read the count, and that costs more than a step of a small problem. */
    private static final int PORTION = 256;

    private final int limit;
    private final long whole;
    private final BooleanSupplier isOver;
    private long endedRuns;
    private int steps;
    private volatile long done;

    StepCounter(Trial trial, BooleanSupplier isOver) {
        this.limit = trial.limit().steps();
        this.whole = limit
                * (1L
                        + trial.readings().searches().stream()
                                .mapToLong(HyperparameterSearch::runs)
                                .sum());
        this.isOver = isOver;
    }

    /** A count that does not grow is that of the next run of a search. */
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

    /** The trial is over, sooner perhaps than it might have been. */
    void end() {
        done = whole;
    }

    /** Steps at most, those of all searches included. */
    long whole() {
        return whole;
    }

    /** How many of these are done, or will not be needed. */
    long done() {
        return done;
    }
}
