package descenso.train;

import descenso.expr.Expression;
import descenso.train.run.Label;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A number that a formula predicts for a measure. Its expressions use the values that are known before a run,
 * {@link Trial#givens}.
 *
 * @param name name of the theoretical value
 * @param of runs that the formula is about, as the author wrote them
 * @param optimizer label of the optimizer of those runs
 * @param where values of variables that those runs have; the formula is not about runs with other values
 * @param conditions conditions under which the formula is valid; it is omitted, with a reason, for a run that fails one
 * @param formula predicted value
 * @param measure name of the predicted measure
 * @param tolerance largest difference between measure and formula; a fraction of the formula's value if
 *     {@code isRelative}
 * @param isRelative whether the tolerance is relative
 */
public record TheoreticalValue(
        String name,
        String of,
        String optimizer,
        Map<String, Double> where,
        List<Expression> conditions,
        Expression formula,
        String measure,
        Expression tolerance,
        boolean isRelative) {

    public TheoreticalValue {
        conditions = List.copyOf(conditions);
    }

    /** Returns one check per run that the formula is about and valid for. */
    public List<Check> checks(List<Run> runs) {
        return runs.stream()
                .filter(run -> speaksOf(run) && broken(run.trial()).isEmpty())
                .map(this::check)
                .toList();
    }

    /** Returns the runs that the formula is about but not valid for. */
    public List<Omission> omissions(List<Run> runs) {
        return runs.stream()
                .filter(this::speaksOf)
                .flatMap(run -> broken(run.trial()).stream()
                        .mapToObj(condition -> new Omission(this, run.trial().label(), condition)))
                .toList();
    }

    private boolean speaksOf(Run run) {
        Trial trial = run.trial();
        return trial.label().optimizer().equals(optimizer)
                && trial.variables().entrySet().containsAll(where.entrySet());
    }

    /** Returns the 0-based index of the first condition whose value is 0 or NaN; empty if all hold. */
    private OptionalInt broken(Trial trial) {
        return IntStream.range(0, conditions.size())
                .filter(number -> !(Math.abs(value(conditions.get(number), trial)) > 0))
                .findFirst();
    }

    private Check check(Run run) {
        double theory = value(formula, run.trial());
        double measured = run.measures().getOrDefault(measure, Double.NaN);
        double allowed = value(tolerance, run.trial());
        return new Check(
                name, of, run.trial().label(), theory, measured, isRelative ? allowed * Math.abs(theory) : allowed);
    }

    private static double value(Expression expression, Trial trial) {
        Map<String, Double> givens = trial.givens();
        return expression.value(expression.values(name -> givens.getOrDefault(name, Double.NaN)));
    }

    /**
     * A theoretical value beside the measured one.
     *
     * @param name name of the theoretical value
     * @param of runs that the formula is about, as the author wrote them
     * @param theory predicted value
     * @param measured measured value; NaN if the run lacks the measure
     * @param tolerance largest allowed difference, absolute, in the unit of the measure
     */
    public record Check(String name, String of, Label label, double theory, double measured, double tolerance) {

        /** Tests whether the predicted and the measured value differ by at most the tolerance. */
        public boolean holds() {
            return Math.abs(theory - measured) <= tolerance;
        }
    }

    /**
     * A theoretical value that is not valid for a run, because one of its conditions fails there.
     *
     * @param condition index of the first failed condition in {@link TheoreticalValue#conditions}, 0-based
     */
    public record Omission(TheoreticalValue theory, Label label, int condition) {

        /** Returns the text of the failed condition, as its author wrote it. */
        public String when() {
            return theory.conditions().get(condition).text();
        }
    }
}
