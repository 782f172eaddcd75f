package descenso.train;

import descenso.expr.Expression;
import java.util.Map;

/**
 * A closed form and the measure that it predicts.
 *
 * @param of the optimizer's label
 * @param where the values of the variables that the runs it speaks of have; of those with other values it says nothing
 * @param formula in the variables and hyperparameters of the run; its {@link Expression#variables} are looked up there
 * @param measure a name in the run's measures
 * @param tolerance how far the measure may be from the formula; relative to the formula's value if {@code isRelative}
 */
public record Theory(
        String name,
        String of,
        Map<String, Double> where,
        Expression formula,
        String measure,
        double tolerance,
        boolean isRelative) {}
