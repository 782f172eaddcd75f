package descenso.train.run;

import descenso.expr.Expression;

/**
 * A search for a value of a hyperparameter, which becomes a measure of the run. It makes runs of its own.
 *
 * @param name name of the measure
 * @param kind what the search looks for
 * @param hyperparameter name of the hyperparameter that varies
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param aim expression in the names of the run's measures: for a bisection, a condition that holds at exactly one end;
 *     for a minimum, the number to minimise, with a single valley between the ends
 * @param tolerance width of the interval at which the search ends and reports its middle; at least the distance of
 *     neighbouring doubles there
 */
public record HyperparameterSearch(
        String name, Kind kind, String hyperparameter, double low, double high, Expression aim, double tolerance) {

    public HyperparameterSearch {
        tolerance = Math.max(tolerance, Math.max(Math.ulp(low), Math.ulp(high)));
    }

    /** The object of a search. */
    public enum Kind {
        /** The value at which a condition begins or ceases to hold. */
        BISECTION,
        /** The value at which a number is smallest. */
        MINIMUM
    }

    /** Returns the maximum number of runs: two at first, then one each time that the interval shrinks. */
    public int runs() {
        double shrinkage = kind == Kind.BISECTION ? 0.5 : HyperparameterSearchRunner.GOLDEN;
        double times = Math.ceil(Math.log((high - low) / tolerance) / -Math.log(shrinkage));
        return 2 + (int) Math.max(0, times);
    }
}
