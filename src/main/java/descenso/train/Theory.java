package descenso.train;

import descenso.expr.Expression;
import java.util.List;
import java.util.Map;

/**
 * A closed form and the measure that it predicts.
 *
 * @param of whom it speaks of, as the author wrote it
 * @param optimizer the label of that optimizer
 * @param where the values of the variables that the runs it speaks of have; of those with other values it says nothing
 * @param formula in the variables and hyperparameters of the run; its {@link Expression#variables} are looked up there
 * @param measure a name in the run's measures
 * @param tolerance how far the measure may be from the formula; relative to the formula's value if {@code isRelative}
 */
public record Theory(
        String name,
        String of,
        String optimizer,
        Map<String, Double> where,
        Expression formula,
        String measure,
        double tolerance,
        boolean isRelative) {

    /** Beside each run that it speaks of. */
    public List<TheoryCheck> checks(List<Run> runs) {
        return runs.stream().filter(this::speaksOf).map(this::check).toList();
    }

    private boolean speaksOf(Run run) {
        Trial trial = run.trial();
        return trial.label().optimizer().equals(optimizer)
                && trial.variables().entrySet().containsAll(where.entrySet());
    }

    private TheoryCheck check(Run run) {
        double theory = value(run.trial());
        double measured = run.measures().getOrDefault(measure, Double.NaN);
        double allowed = isRelative ? tolerance * Math.abs(theory) : tolerance;
        return new TheoryCheck(name, of, run.trial().label(), theory, measured, allowed);
    }

    private double value(Trial trial) {
        return formula.value(formula.values(name -> trial.constant(name).orElse(Double.NaN)));
    }
}
