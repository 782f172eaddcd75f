package descenso.train.run;

import descenso.expr.Evaluator;
import descenso.expr.Expression;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** A measure bound to one run. */
final class MeasureProbe {

    private final Measure measure;
    private final BoundExpression value;
    private final Optional<BoundExpression> where;
    private final BoundExpression report;
    private final boolean isOfEpochs;

    /** First step or epoch that is evaluated; at least 1 if the measure uses state of the optimizer. */
    private final int first;

    private final Aggregator aggregator;

    /** Weight of the previous value in the smoothed value; 0 without smoothing. */
    private final double past;

    private double smoothed;

    /** Sum of the weights in {@code smoothed}, by which it is divided to correct its start at 0. */
    private double weight;

    private double reported = Double.NaN;

    private MeasureProbe(Measure measure, MeasureVariables variables) {
        this.measure = measure;
        this.value = new BoundExpression(measure.value(), variables);
        this.where = measure.where().map(expression -> new BoundExpression(expression, variables));
        this.report = measure.report()
                .map(expression -> new BoundExpression(expression, variables))
                .orElse(value);
        this.isOfEpochs = names(measure).anyMatch(MeasureVariables::isOfEpochs);
        this.first = Math.max(measure.from(), names(measure).anyMatch(variables::isState) ? 1 : 0);
        this.aggregator = new Aggregator(measure.take());
        this.past = measure.smoothing().orElse(0);
    }

    /** Binds a measure to a run; empty if the run lacks a variable of the measure. */
    static Optional<MeasureProbe> of(Measure measure, MeasureVariables variables) {
        boolean isThere = names(measure).allMatch(name -> variables.source(name).isPresent());
        return isThere ? Optional.of(new MeasureProbe(measure, variables)) : Optional.empty();
    }

    /** Returns the variables that occur in the measure's expressions. */
    private static Stream<String> names(Measure measure) {
        return Stream.of(Optional.of(measure.value()), measure.where(), measure.report())
                .flatMap(Optional::stream)
                .flatMap(expression -> expression.used().stream());
    }

    Measure measure() {
        return measure;
    }

    /** Evaluates the measure after a step; step 0 is the start. */
    void recordStep(int step) {
        if (!isOfEpochs) {
            look(step);
        }
    }

    /** Evaluates the measure after an epoch; epoch 0 is the start. */
    void recordEpoch(int epoch) {
        if (isOfEpochs) {
            look(epoch);
        }
    }

    private void look(int time) {
        if (time < first || time > measure.to() || aggregator.isSettled()) {
            return;
        }
        double seen = smooth(value.read());
        boolean counts = where.isEmpty() || where.get().read() != 0;
        if (!counts) {
            aggregator.skip();
        } else if (aggregator.add(seen, time)) {
            reported = measure.report().isPresent() ? report.read() : seen;
        }
    }

    /** Returns the exponential running mean of the values so far, corrected for its start at 0. */
    private double smooth(double seen) {
        smoothed = past * smoothed + (1 - past) * seen;
        weight = past * weight + (1 - past);
        return past == 0 ? seen : smoothed / weight;
    }

    /** Returns the result so far. */
    double reading() {
        return aggregator.result(reported);
    }

    /** An expression whose variables are bound to values of a run. Reads only the variables that occur in it. */
    private static final class BoundExpression {

        private final Evaluator evaluator;

        /** Whether the expression is a variable alone, which needs no evaluation. */
        private final boolean isVariable;

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
        BoundExpression(Expression expression, MeasureVariables variables) {
            evaluator = expression.evaluator();
            isVariable = expression.isVariable();
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
            if (isVariable) {
                return sources[0].getAsDouble();
            }
            for (int i = 0; i < slots.length; i++) {
                values[slots[i]] = sources[i].getAsDouble();
            }
            return evaluator.value(values);
        }
    }
}
