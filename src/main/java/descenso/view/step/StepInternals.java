package descenso.view.step;

import descenso.optim.Schedule;
import descenso.train.run.History;
import descenso.train.run.Trial;
import descenso.view.formula.Term;
import descenso.view.naming.ExperimentLabels;

/**
 * The internal values of a recorded run at one step, in one coordinate.
 *
 * @param step from 1
 * @param coordinate the 0-based index of a coordinate of the history
 */
public record StepInternals(Trial trial, History history, int step, int coordinate) {

    /** Returns the value of a hyperparameter; 0 if the rule does not have it. */
    double value(String hyperparameter) {
        return trial.rule().hyperparameters().getOrDefault(hyperparameter, 0.0);
    }

    Term.Quantity given(String hyperparameter) {
        return new Term.Quantity(ExperimentLabels.letter(hyperparameter), value(hyperparameter), false);
    }

    /** Returns the share of the new value in a running mean: 1 − β. */
    Term.Quantity rest(String hyperparameter) {
        String symbol = "(1 - " + ExperimentLabels.letter(hyperparameter) + ")";
        return new Term.Quantity(symbol, 1 - value(hyperparameter), false);
    }

    /** Tests whether bias correction is on. Returns true for a rule without that option. */
    boolean isCorrected() {
        return trial.rule().hyperparameters().getOrDefault("biasCorrection", 1.0) != 0;
    }

    boolean isScheduled() {
        return !(trial.schedule() instanceof Schedule.Constant);
    }

    Term.Quantity rate() {
        return new Term.Quantity(isScheduled() ? "\\eta_t" : "\\eta", trial.rate(step - 1), isScheduled());
    }

    Term.Quantity factor() {
        return new Term.Quantity("f_t", trial.schedule().factor(step - 1), true);
    }

    Term.Quantity time() {
        return time(0);
    }

    /** Returns the number of the step {@code later} steps ahead. */
    Term.Quantity time(int later) {
        return new Term.Quantity(later == 0 ? "t" : "(t+" + later + ")", step + later, false);
    }

    Term.Quantity gradient() {
        return new Term.Quantity("g_t", history.gradient(step, coordinate), true);
    }

    /** Returns the coordinate before the step. */
    Term.Quantity parameter() {
        return new Term.Quantity("\\theta_t", history.parameter(step - 1, coordinate), true);
    }

    double moved() {
        return history.parameter(step, coordinate);
    }

    boolean hasState(String name) {
        return history.stateNames().contains(name);
    }

    /** Returns the value that the optimizer stores under a name, after the step. */
    double state(String name) {
        return history.state(history.stateNames().indexOf(name), step, coordinate);
    }

    /**
     * Returns the value that the optimizer stored under a name, before the step. It is 0 at the first step, because all
     * memory starts at 0.
     */
    double stateBefore(String name) {
        return step == 1 ? 0 : history.state(history.stateNames().indexOf(name), step - 1, coordinate);
    }
}
