package descenso.view.trend;

import descenso.train.run.EpochMeasures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;

/** The outcome of a run, ended or still running. */
public record RunOutcome(Snapshot run) {

    /** Minimum relative rise of the loss that counts as worse. A smaller one is invisible in a few digits. */
    private static final double NOTICED = 1e-6;

    public boolean isDiverged() {
        return run.status() == Status.DIVERGED;
    }

    /**
     * Tests whether the run diverged or has a greater loss than before its first step. Compares losses over all data if
     * the run has them.
     */
    public boolean isBad() {
        return isDiverged() || last() - first() > NOTICED * Math.abs(first());
    }

    /** Tests whether the run has a greater loss than before its first step and has not diverged. */
    public boolean isWorse() {
        return isBad() && !isDiverged();
    }

    /** Tests whether the run has a finite loss, however high, and has not diverged. */
    public boolean isSound() {
        return !isDiverged() && Double.isFinite(last());
    }

    private double first() {
        return run.epochs() > 0
                ? run.history().epoch(0).trainLoss()
                : run.history().loss(0);
    }

    /** Returns the latest loss over all data; the latest loss of a step if the run has no epochs. */
    public double last() {
        return run.lastEpoch().map(EpochMeasures::trainLoss).orElseGet(run::loss);
    }
}
