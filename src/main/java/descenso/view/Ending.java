package descenso.view;

import descenso.train.EpochMeasures;
import descenso.train.History;
import descenso.train.Run;
import descenso.train.Status;

/** How a run ended, for better or worse. */
record Ending(Run run) {

    /** Relative: what few digits do not show. */
    private static final double NOTICED = 1e-6;

    boolean isDiverged() {
        return run.status() == Status.DIVERGED;
    }

    /** Whether it diverged, or has a greater loss than before its first step, that of all the data. */
    boolean isBad() {
        return isDiverged() || last() - first() > NOTICED * Math.abs(first());
    }

    private double first() {
        History history = run.history();
        return history.epochs() > 0 ? history.epoch(0).trainLoss() : history.loss(0);
    }

    private double last() {
        History history = run.history();
        return history.lastEpoch().map(EpochMeasures::trainLoss).orElseGet(() -> history.loss(history.steps()));
    }
}
