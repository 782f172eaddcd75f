package descenso.view.trend;

import descenso.train.run.EpochMeasures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;

/** How a run ended, or stands, for better or worse. */
public record RunOutcome(Snapshot run) {

    /** Relative: what few digits do not show. */
    private static final double NOTICED = 1e-6;

    public boolean isDiverged() {
        return run.status() == Status.DIVERGED;
    }

    /** Whether it diverged, or has a greater loss than before its first step, that of all the data. */
    public boolean isBad() {
        return isDiverged() || last() - first() > NOTICED * Math.abs(first());
    }

    /** Whether it has a greater loss than before its first step, and has not diverged. */
    public boolean isWorse() {
        return isBad() && !isDiverged();
    }

    /** Whether it has a loss to compare, be it ever so high. */
    public boolean isSound() {
        return !isDiverged() && Double.isFinite(last());
    }

    private double first() {
        return run.epochs() > 0
                ? run.history().epoch(0).trainLoss()
                : run.history().loss(0);
    }

    /** The last that is known: of all the data. */
    public double last() {
        return run.lastEpoch().map(EpochMeasures::trainLoss).orElseGet(run::loss);
    }
}
