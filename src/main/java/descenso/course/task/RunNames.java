package descenso.course.task;

import descenso.expr.Expression;
import descenso.train.run.Run;
import java.util.Map;

/**
 * The names that expressions can use for a run: its measures, then the experiment's variables and the optimizer's
 * hyperparameters.
 *
 * @param others further values by name, of lowest priority
 */
record RunNames(Run run, Map<String, Double> others) {

    double value(Expression expression) {
        return expression.value(expression.values(this::named));
    }

    boolean holds(Expression condition) {
        return condition.holds(condition.values(this::named));
    }

    /** Returns the value of a name; NaN if it is unknown. */
    double named(String name) {
        double constant = run.trial().constant(name).orElse(others.getOrDefault(name, Double.NaN));
        return run.measures().getOrDefault(name, constant);
    }
}
