package descenso.train;

import descenso.optim.Schedule;
import descenso.optim.UpdateRule;

/** One optimizer on one problem: everything that its run follows from. */
public record Trial(
        Label label, UpdateRule rule, Schedule schedule, Problem problem, Limit limit, Readings readings) {

    /** The same with one hyperparameter changed. */
    public Trial with(String hyperparameter, double value) {
        return new Trial(label, rule.with(hyperparameter, value), schedule, problem, limit, readings);
    }
}
