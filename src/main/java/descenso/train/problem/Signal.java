package descenso.train.problem;

import descenso.expr.Evaluator;
import descenso.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** A signal that the optimizer receives as its gradient, independent of the parameters. The loss is 0. */
public final class Signal implements Problem {

    private final double[] start;
    private final Source source;

    private Signal(double[] start, Source source) {
        this.start = start.clone();
        this.source = source;
    }

    /** A function of the form of a signal. */
    public interface Form<R> {

        /** Visits a signal by formula; the arguments are those of {@link Signal#of(double[], List, Map)}. */
        R formulas(List<Expression> formulas, Map<String, Double> constants);

        /** Visits a signal by list; the argument is that of {@link Signal#of(double[], double[][])}. */
        R list(double[][] gradients);
    }

    /**
     * Creates a signal by formula.
     *
     * @param start initial parameters, one element per coordinate
     * @param formulas one per coordinate; the first variable is the time t, 1 at the first step, the others are
     *     constants
     * @param constants values by name
     */
    public static Signal of(double[] start, List<Expression> formulas, Map<String, Double> constants) {
        return new Signal(start, new ByFormula(formulas, constants));
    }

    /**
     * Creates a signal by list.
     *
     * @param start initial parameters, one element per coordinate
     * @param gradients steps × coordinates: one gradient per step; the last one repeats for ever
     */
    public static Signal of(double[] start, double[][] gradients) {
        return new Signal(start, new ByList(gradients));
    }

    /** Calls the method of its form. */
    public <R> R form(Form<R> form) {
        return source.form(form);
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
        return Coordinates.of(start.length);
    }

    /** The definition of a signal. Creates a separate emitter for each run. */
    private interface Source {

        Emitter begin();

        <R> R form(Form<R> form);
    }

    private record ByFormula(List<Expression> formulas, Map<String, Double> constants) implements Source {

        @Override
        public Emitter begin() {
            return new Formulas(formulas, constants);
        }

        @Override
        public <R> R form(Form<R> form) {
            return form.formulas(formulas, constants);
        }
    }

    private static final class ByList implements Source {

        private final double[][] gradients;

        ByList(double[][] gradients) {
            this.gradients = gradients;
        }

        @Override
        public Emitter begin() {
            return (t, into) -> System.arraycopy(gradients[Math.min(t, gradients.length) - 1], 0, into, 0, into.length);
        }

        @Override
        public <R> R form(Form<R> form) {
            return form.list(gradients);
        }
    }

    /** Writes the gradient of a step. */
    private interface Emitter {
        /** Writes the gradient of step {@code t}, counted from 1: one element per coordinate. */
        void emit(int t, double[] gradient);
    }

    private static final class Formulas implements Emitter {
        private final Evaluator[] evaluators;

        /** Values of the variables of each formula, the time first. */
        private final double[][] values;

        Formulas(List<Expression> formulas, Map<String, Double> constants) {
            evaluators = formulas.stream().map(Expression::evaluator).toArray(Evaluator[]::new);
            values = formulas.stream()
                    .map(formula -> formula.values(name -> constants.getOrDefault(name, Double.NaN)))
                    .toArray(double[][]::new);
        }

        @Override
        public void emit(int t, double[] gradient) {
            for (int i = 0; i < gradient.length; i++) {
                values[i][0] = t;
                gradient[i] = evaluators[i].value(values[i]);
            }
        }
    }

    /** The objective of a signal, for one run. */
    private static final class Fed extends PointObjective {

        private final Emitter emitter;

        /** Number of the last step, from 1; 0 before the first. */
        private int t;

        Fed(double[] start, Emitter emitter) {
            super(start, 0, 0);
            this.emitter = emitter;
        }

        @Override
        double computeGradient(double[] slope) {
            emitter.emit(++t, slope);
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
