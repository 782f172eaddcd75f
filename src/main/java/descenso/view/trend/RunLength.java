package descenso.view.trend;

import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.StopCriterion;

/**
 * Expected lengths of runs, for axes that stay fixed: the limit if it is certain, otherwise slightly more than the
 * current length.
 */
public final class RunLength {

    private RunLength() {}

    /** Returns the length in steps; a round number if the run may end early. */
    public static int rounded(Snapshot run) {
        return mayStop(run) ? roundedUp(run.steps()) : run.trial().limit().steps();
    }

    /** Returns the length in epochs; a round number if the run may end early, and 0 if the problem has no epochs. */
    public static int epochs(Snapshot run) {
        int perEpoch = run.trial().problem().stepsPerEpoch();
        int limit = epochs(run.trial().limit().steps(), perEpoch);
        return mayStop(run) ? roundedUp(run.epochs() - 1) : limit;
    }

    /**
     * Converts steps to epochs, rounded up because the last epoch may be incomplete. Returns 0 if there are no epochs.
     */
    public static int epochs(int steps, int perEpoch) {
        return perEpoch == 0 ? 0 : (steps + perEpoch - 1) / perEpoch;
    }

    /** Returns the maximum number of steps; the current number if the run may end early. */
    static int steps(Snapshot run) {
        return mayStop(run) ? run.steps() : run.trial().limit().steps();
    }

    private static boolean mayStop(Snapshot run) {
        return !run.trial().limit().stop().equals(StopCriterion.never()) || run.status() == Status.DIVERGED;
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
