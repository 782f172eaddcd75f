package descenso.train.problem;

import descenso.expr.Evaluator;
import descenso.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjIntConsumer;

/** A signal that the optimizer receives as its gradient, independent of the parameters. The loss is 0. */
public final class Signal implements Problem {

    private final double[] start;
    private final Source source;

    /** Creates a signal from a copy of its initial parameters, one element per coordinate. */
    public Signal(double[] start, Source source) {
        this.start = start.clone();
        this.source = source;
    }

    /** The definition of a signal. */
    public sealed interface Source {

        /** Creates the emitter of a run, which writes the gradient of a step, from 1, one element per coordinate. */
        ObjIntConsumer<double[]> begin();
    }

    /**
     * Formulas, one per coordinate.
     *
     * @param formulas the first variable is the time t, 1 at the first step; the others are constants
     * @param constants values by name
     */
    public record Formulas(List<Expression> formulas, Map<String, Double> constants) implements Source {

        @Override
        public ObjIntConsumer<double[]> begin() {
            Evaluator[] evaluators =
                    formulas.stream().map(Expression::evaluator).toArray(Evaluator[]::new);
            double[][] values = formulas.stream()
                    .map(formula -> formula.values(name -> constants.getOrDefault(name, Double.NaN)))
                    .toArray(double[][]::new);
            return (gradient, t) -> {
                for (int i = 0; i < gradient.length; i++) {
                    values[i][0] = t;
                    gradient[i] = evaluators[i].value(values[i]);
                }
            };
        }
    }

    /** A list of gradients, one per step, with one element per coordinate; the last one repeats for ever. */
    public record Gradients(List<double[]> gradients) implements Source {

        @Override
        public ObjIntConsumer<double[]> begin() {
            int last = gradients.size() - 1;
            return (gradient, t) ->
                    System.arraycopy(gradients.get(Math.min(t - 1, last)), 0, gradient, 0, gradient.length);
        }
    }

    public Source source() {
        return source;
    }

    /** Returns a copy of the initial parameters. */
    public double[] start() {
        return start.clone();
    }

    @Override
    public Objective newObjective() {
        return new Fed(start, source.begin());
    }

    @Override
    public boolean hasLoss() {
        return false;
    }

    @Override
    public List<String> coordinates() {
        return Problem.namesOf(start.length);
    }

    /** The objective of a signal, for one run. */
    private static final class Fed extends PointObjective {

        private final ObjIntConsumer<double[]> emitter;

        /** Number of the last step, from 1; 0 before the first. */
        private int t;

        Fed(double[] start, ObjIntConsumer<double[]> emitter) {
            super(start, 0, 0);
            this.emitter = emitter;
        }

        @Override
        double computeGradient(double[] slope) {
            emitter.accept(slope, ++t);
            return 0;
        }

        @Override
        public double loss() {
            return 0;
        }

        @Override
        public double alongSteepest(IntToDoubleFunction step) {
            return point.length == 1 ? step.applyAsDouble(0) : Double.NaN;
        }
    }
}
