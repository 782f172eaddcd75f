package descenso.view.trend;

import descenso.train.run.Snapshot;

/** Change of a coordinate in one update, in learning rates. */
public final class RelativeStep {

    private RelativeStep() {}

    /**
     * Returns the change of a coordinate in one update, in learning rates; negative if the coordinate falls.
     *
     * @param step the update's number, from 1
     */
    public static double of(Snapshot run, int step, int coordinate) {
        double moved = run.history().parameter(step, coordinate) - run.history().parameter(step - 1, coordinate);
        return moved / run.trial().rate(step - 1);
    }
}
