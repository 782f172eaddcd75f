package descenso.train.run;

import descenso.expr.Evaluator;
import descenso.expr.Expression;
import java.util.function.DoubleSupplier;

/** An expression whose variables are bound to values of a run. Reads only the variables that occur in it. */
final class BoundExpression {

    private final Evaluator evaluator;

    /** One element per variable of the expression. */
    private final double[] values;

    /** Index in {@code values} of each variable that occurs. */
    private final int[] slots;

    /** Source of each variable that occurs, in the order of {@code slots}. */
    private final DoubleSupplier[] sources;

    /**
     * Binds an expression to a run.
     *
     * @throws java.util.NoSuchElementException if the run lacks a variable of the expression
     */
    BoundExpression(Expression expression, RunVariables variables) {
        evaluator = expression.evaluator();
        values = new double[expression.variables().size()];
        slots = expression.used().stream()
                .mapToInt(expression.variables()::indexOf)
                .toArray();
        sources = expression.used().stream()
                .map(name -> variables.source(name).orElseThrow())
                .toArray(DoubleSupplier[]::new);
    }

    /** Returns the current value. */
    double read() {
        for (int i = 0; i < slots.length; i++) {
            values[slots[i]] = sources[i].getAsDouble();
        }
        return evaluator.value(values);
    }
}
