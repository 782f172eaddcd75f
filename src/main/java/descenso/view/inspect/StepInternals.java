package descenso.view.inspect;

import descenso.optim.Schedule;
import descenso.train.run.History;
import descenso.train.run.Trial;
import descenso.view.formula.Term;
import descenso.view.naming.ExperimentLabels;

/**
 * What a recorded run had inside at one of its steps, in one coordinate.
 *
 * @param step from 1
 */
public record StepInternals(Trial trial, History history, int step, int coordinate) {

    /** 0 where the rule has none of that name. */
    double value(String hyperparameter) {
        return trial.rule().hyperparameters().getOrDefault(hyperparameter, 0.0);
    }

    Term.Quantity given(String hyperparameter) {
        return new Term.Quantity(ExperimentLabels.letter(hyperparameter), value(hyperparameter), false);
    }

    /** What a running mean takes of the new: 1 − β. */
    Term.Quantity rest(String hyperparameter) {
        String symbol = "(1 - " + ExperimentLabels.letter(hyperparameter) + ")";
        return new Term.Quantity(symbol, 1 - value(hyperparameter), false);
    }

    /** Whether bias correction, where there is any, is on. */
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

    /** The number of a step so much later. */
    Term.Quantity time(int later) {
        return new Term.Quantity(later == 0 ? "t" : "(t+" + later + ")", step + later, false);
    }

    Term.Quantity gradient() {
        return new Term.Quantity("g_t", history.gradient(step, coordinate), true);
    }

    /** Where the step began. */
    Term.Quantity parameter() {
        return new Term.Quantity("\\theta_t", history.parameter(step - 1, coordinate), true);
    }

    double moved() {
        return history.parameter(step, coordinate);
    }

    boolean remembers(String name) {
        return history.memory().contains(name);
    }

    /** What the optimizer remembers after the step, under that name. */
    double remembered(String name) {
        return history.remembered(history.memory().indexOf(name), step, coordinate);
    }

    /** After the step before; every memory begins at 0. */
    double rememberedBefore(String name) {
        return step == 1 ? 0 : history.remembered(history.memory().indexOf(name), step - 1, coordinate);
    }
}
