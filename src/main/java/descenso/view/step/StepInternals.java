package descenso.view.step;

import descenso.expr.AssignmentRunner;
import descenso.expr.Assignments;
import descenso.optim.UpdateRule;
import descenso.train.run.History;
import descenso.train.run.Trial;

/**
 * The internal values of a recorded run at one step, in one coordinate.
 *
 * @param step from 1
 * @param coordinate the 0-based index of a coordinate of the history
 */
public record StepInternals(Trial trial, History history, int step, int coordinate) {

    UpdateRule rule() {
        return trial.rule();
    }

    Assignments lines() {
        return Assignments.of(rule().kind().lines(), rule().hyperparameters());
    }

    /** Tests whether bias correction is on. Returns true for a rule without that option. */
    boolean isCorrected() {
        return rule().value("biasCorrection", 1) != 0;
    }

    double rate() {
        return trial.rate(step - 1);
    }

    /** Returns the coordinate before the step. */
    double parameter() {
        return history.parameter(step - 1, coordinate);
    }

    boolean hasState(String name) {
        return history.stateNames().contains(name);
    }

    /** Returns the value that the optimizer stores under a name, after the step. */
    double state(String name) {
        return history.state(history.stateNames().indexOf(name), step, coordinate);
    }

    /**
     * Returns the value before the step of a name that the rule's lines keep from step to step. If the optimizer does
     * not store it, executes the lines again.
     */
    double kept(String name) {
        if (hasState(name) && step > 1) {
            return history.state(history.stateNames().indexOf(name), step - 1, coordinate);
        }
        AssignmentRunner runner = new AssignmentRunner(lines(), rule().hyperparameters(), 1);
        for (int before = 1; before < step; before++) {
            double[] parameter = {history.parameter(before - 1, coordinate)};
            runner.step(parameter, new double[] {history.gradient(before, coordinate)}, trial.rate(before - 1));
        }
        return runner.value(name, 0);
    }
}
