package descenso.train.run;

import descenso.expr.Evaluator;
import descenso.expr.Expression;
import java.util.function.DoubleSupplier;

/** An expression whose variables are read off a run, those that occur in it. */
final class BoundExpression {

    private final Evaluator evaluator;
    private final double[] values;
    private final int[] slots;
    private final DoubleSupplier[] sources;

    /**
     * A feed of its own.
     *
     * @throws java.util.NoSuchElementException where the run has not all that the expression speaks of
     */
    BoundExpression(Expression expression, RunVariables instruments) {
        evaluator = expression.evaluator();
        values = new double[expression.variables().size()];
        slots = expression.used().stream()
                .mapToInt(expression.variables()::indexOf)
                .toArray();
        sources = expression.used().stream()
                .map(name -> instruments.source(name).orElseThrow())
                .toArray(DoubleSupplier[]::new);
    }

    /** Its value now. */
    double read() {
        for (int i = 0; i < slots.length; i++) {
            values[slots[i]] = sources[i].getAsDouble();
        }
        return evaluator.value(values);
    }
}
