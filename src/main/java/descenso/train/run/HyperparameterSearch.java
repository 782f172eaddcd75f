package descenso.train.run;

import descenso.expr.Expression;

/**
 * A hyperparameter's value that is looked for with runs of their own; it becomes a measure of the run.
 *
 * @param hyperparameter what is varied, between {@code low} and {@code high}
 * @param aim in the names of the run's measures: for a bisection a condition that holds at one end and not at the other;
 *     for a minimum the number that is to be smallest, with one valley between the ends
 * @param tolerance how narrow the interval gets whose middle is reported; no narrower than doubles lie apart there
 */
public record HyperparameterSearch(
        String name, Kind kind, String hyperparameter, double low, double high, Expression aim, double tolerance) {

    public HyperparameterSearch {
        tolerance = Math.max(tolerance, Math.max(Math.ulp(low), Math.ulp(high)));
    }

    /** What is looked for. */
    public enum Kind {
        /** Where a condition begins or ceases to hold. */
        BISECTION,
        /** Where a number is smallest. */
        MINIMUM
    }

    /** How many runs it takes at most: one for each of two points at first, and one each time that the interval shrinks. */
    public int runs() {
        double shrinkage = kind == Kind.BISECTION ? 0.5 : SearchRunner.GOLDEN;
        double times = Math.ceil(Math.log((high - low) / tolerance) / -Math.log(shrinkage));
        return 2 + (int) Math.max(0, times);
    }
}
