package descenso.view.trend;

import descenso.optim.Schedule;
import descenso.train.run.History;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;

/** Facts about a run, ended or still running: its outcome, its expected length, and its learning rate. */
public final class RunFacts {

    /** Minimum relative rise of the loss that counts as worse. A smaller one is invisible in a few digits. */
    private static final double NOTICED = 1e-6;

    private RunFacts() {}

    public static boolean isDiverged(Snapshot run) {
        return run.status() == Status.DIVERGED;
    }

    /** Tests whether the run diverged or has a greater loss, over all data if known, than before its first step. */
    public static boolean isBad(Snapshot run) {
        double first = run.epochs() > 0
                ? run.history().epoch(0).trainLoss()
                : run.history().loss(0);
        return isDiverged(run) || lastLoss(run) - first > NOTICED * Math.abs(first);
    }

    /** Tests whether the run is bad but has not diverged. */
    public static boolean isWorse(Snapshot run) {
        return isBad(run) && !isDiverged(run);
    }

    /** Tests whether the run has a finite loss, however high, and has not diverged. */
    public static boolean isSound(Snapshot run) {
        return !isDiverged(run) && Double.isFinite(lastLoss(run));
    }

    /** Returns the latest loss over all data; the latest loss of a step if the run has no epochs. */
    public static double lastLoss(Snapshot run) {
        return run.lastEpoch().map(History.Epoch::trainLoss).orElseGet(run::loss);
    }

    /** Returns the learning rate of the update that led to a step; that of the first update for step 0. */
    public static double rate(Trial trial, int step) {
        return trial.rate(Math.max(0, step - 1));
    }

    public static boolean isScheduled(Snapshot run) {
        return !(run.trial().schedule() instanceof Schedule.Constant);
    }

    /** Returns the maximum number of steps; the current number if the run may end early. */
    public static int steps(Snapshot run) {
        return mayStop(run) ? run.steps() : run.trial().limit().steps();
    }

    /** Returns the number of steps for an axis that stays fixed; a round number if the run may end early. */
    public static int axisSteps(Snapshot run) {
        return mayStop(run) ? roundedUp(run.steps()) : run.trial().limit().steps();
    }

    /** Returns the number of epochs for an axis like that of {@link #axisSteps}; 0 if the problem has no epochs. */
    public static int axisEpochs(Snapshot run) {
        return mayStop(run)
                ? roundedUp(run.epochs() - 1)
                : epochs(run.trial().limit().steps(), run.trial().problem().stepsPerEpoch());
    }

    /** Converts steps to epochs, rounded up because the last epoch may be incomplete; 0 if there are no epochs. */
    public static int epochs(int steps, int perEpoch) {
        return perEpoch == 0 ? 0 : (steps + perEpoch - 1) / perEpoch;
    }

    private static boolean mayStop(Snapshot run) {
        return !run.trial().limit().stop().equals(StopCriterion.never()) || isDiverged(run);
    }

    /** Rounds up to the next of 1, 2, 5, 10, … */
    private static int roundedUp(int count) {
        int unit = 1;
        while (unit < count / 10) {
            unit *= 10;
        }
        for (int digit : new int[] {1, 2, 5, 10, 20}) {
            if (digit * unit >= count) {
                return digit * unit;
            }
        }
        return count;
    }
}
