package descenso.course.task;

import descenso.expr.Expression;
import descenso.train.run.Run;
import java.util.Map;

/**
 * What expressions see of a run: its measures, then the experiment's variables and its optimizer's hyperparameters.
 *
 * @param others more names, that give way to these
 */
record RunScope(Run run, Map<String, Double> others) {

    static RunScope of(Run run) {
        return new RunScope(run, Map.of());
    }

    double value(Expression expression) {
        return expression.value(expression.values(this::named));
    }

    boolean holds(Expression condition) {
        return condition.holds(condition.values(this::named));
    }

    /** NaN where it has none of that name. */
    double named(String name) {
        double constant = run.trial().constant(name).orElse(others.getOrDefault(name, Double.NaN));
        return run.measures().getOrDefault(name, constant);
    }
}
