package descenso.train;

import descenso.expr.Evaluator;
import descenso.expr.Expression;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** An expression whose variables are read off a run, those that occur in it. */
final class Feed {

    private final Evaluator evaluator;
    private final double[] values;
    private final int[] slots;
    private final DoubleSupplier[] sources;

    private Feed(Expression expression, int[] slots, DoubleSupplier[] sources) {
        this.evaluator = expression.evaluator();
        this.values = new double[expression.variables().size()];
        this.slots = slots;
        this.sources = sources;
    }

    /** Empty where the run has not all that the expression speaks of. */
    static Optional<Feed> of(Expression expression, Instruments instruments) {
        int[] slots = expression.used().stream()
                .mapToInt(expression.variables()::indexOf)
                .toArray();
        DoubleSupplier[] sources = expression.used().stream()
                .flatMap(name -> instruments.source(name).stream())
                .toArray(DoubleSupplier[]::new);
        return slots.length == sources.length ? Optional.of(new Feed(expression, slots, sources)) : Optional.empty();
    }

    /** Its value now. */
    double read() {
        for (int i = 0; i < slots.length; i++) {
            values[slots[i]] = sources[i].getAsDouble();
        }
        return evaluator.value(values);
    }
}
