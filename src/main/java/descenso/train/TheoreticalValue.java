package descenso.train;

import descenso.expr.Expression;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A closed form and the measure that it predicts. Its expressions speak of what is known of a run beforehand, the
 * {@link Trial#givens}.
 *
 * @param of whom it speaks of, as the author wrote it
 * @param optimizer the label of that optimizer
 * @param where the values of the variables that the runs it speaks of have; of those with other values it says nothing
 * @param conditions under which it is right, all of them; of runs where one does not hold it says nothing, for a reason
 * @param measure a name in the run's measures
 * @param tolerance how far the measure may be from the formula; relative to the formula's value if {@code isRelative}
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

    /** Beside each run that it is right for. */
    public List<TheoryCheck> checks(List<Run> runs) {
        return runs.stream()
                .filter(run -> speaksOf(run) && broken(run.trial()).isEmpty())
                .map(this::check)
                .toList();
    }

    /** The runs that it speaks of and is not right for. */
    public List<TheoryOmission> omissions(List<Run> runs) {
        return runs.stream()
                .filter(this::speaksOf)
                .flatMap(run -> broken(run.trial()).stream()
                        .mapToObj(condition ->
                                new TheoryOmission(this, run.trial().label(), condition)))
                .toList();
    }

    private boolean speaksOf(Run run) {
        Trial trial = run.trial();
        return trial.label().optimizer().equals(optimizer)
                && trial.variables().entrySet().containsAll(where.entrySet());
    }

    /** The number of the first condition that does not hold; empty where all do. */
    private OptionalInt broken(Trial trial) {
        return IntStream.range(0, conditions.size())
                .filter(number -> !(Math.abs(value(conditions.get(number), trial)) > 0))
                .findFirst();
    }

    private TheoryCheck check(Run run) {
        double theory = value(formula, run.trial());
        double measured = run.measures().getOrDefault(measure, Double.NaN);
        double allowed = value(tolerance, run.trial());
        return new TheoryCheck(
                name, of, run.trial().label(), theory, measured, isRelative ? allowed * Math.abs(theory) : allowed);
    }

    private static double value(Expression expression, Trial trial) {
        Map<String, Double> givens = trial.givens();
        return expression.value(expression.values(name -> givens.getOrDefault(name, Double.NaN)));
    }
}
