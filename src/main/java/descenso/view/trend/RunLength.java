package descenso.view.trend;

import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.StopCriterion;

/** How long runs are going to be, for axes that stand still: to the end where it is known, else a little further than they are. */
public final class RunLength {

    private RunLength() {}

    /** In steps, a round number where nobody knows. */
    public static int rounded(Snapshot run) {
        return mayStop(run) ? roundedUp(run.steps()) : run.trial().limit().steps();
    }

    /** In epochs, a round number where nobody knows; 0 where there are none. */
    public static int epochs(Snapshot run) {
        int perEpoch = run.trial().problem().stepsPerEpoch();
        int limit = epochs(run.trial().limit().steps(), perEpoch);
        return mayStop(run) ? roundedUp(run.epochs() - 1) : limit;
    }

    /** So many steps in epochs, the last of which may be cut short; 0 where there are none. */
    public static int epochs(int steps, int perEpoch) {
        return perEpoch == 0 ? 0 : (steps + perEpoch - 1) / perEpoch;
    }

    /** In steps: as many as it may make, or has made. */
    static int steps(Snapshot run) {
        return mayStop(run) ? run.steps() : run.trial().limit().steps();
    }

    private static boolean mayStop(Snapshot run) {
        return !run.trial().limit().stop().equals(StopCriterion.never()) || run.status() == Status.DIVERGED;
    }

    /** To the next of 1, 2, 5, 10, … */
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
