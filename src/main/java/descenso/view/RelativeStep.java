package descenso.view;

import descenso.train.Snapshot;

/** How far an update led, in learning rates. */
final class RelativeStep {

    private RelativeStep() {}

    /** @param step the update's number, from 1 */
    static double of(Snapshot run, int step, int coordinate) {
        double moved = run.history().parameter(step, coordinate) - run.history().parameter(step - 1, coordinate);
        return moved / run.trial().rate(step - 1);
    }
}
