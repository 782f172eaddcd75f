package descenso.course.experiment;

import descenso.course.source.SourcePosition;
import descenso.expr.Expression;
import descenso.quiz.Prediction;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A number that the texts and conditions of a prediction use. */
sealed interface Figure {

    /**
     * Returns the value after the given runs; NaN if nothing was measured.
     *
     * @param earlier values of the figures before this one, by name
     */
    double value(List<Run> runs, Map<String, Double> earlier);

    /** Returns the runs that it depends on. */
    default Selection of() {
        return new Selection(List.of(), Map.of());
    }

    /** Returns the names that it evaluates in a run: measures and the other names in its expressions. */
    default Set<String> read() {
        return Set.of();
    }

    /** A number that is known before the run. */
    record Given(double value) implements Figure {

        @Override
        public double value(List<Run> runs, Map<String, Double> earlier) {
            return value;
        }
    }

    /** A number computed from the figures before it. */
    record Computed(Expression formula) implements Figure {

        @Override
        public double value(List<Run> runs, Map<String, Double> earlier) {
            return formula.value(formula.values(name -> earlier.getOrDefault(name, Double.NaN)));
        }
    }

    /** The number of selected runs that meet a condition; NaN if there are no such runs. */
    record Counted(Selection of, Expression condition) implements Figure {

        @Override
        public double value(List<Run> runs, Map<String, Double> earlier) {
            List<Run> own = of.among(runs);
            long count = own.stream()
                    .filter(run -> new RunValues(run, earlier).holds(condition))
                    .count();
            return own.isEmpty() ? Double.NaN : count;
        }

        @Override
        public Set<String> read() {
            return condition.used();
        }
    }

    /**
     * A value of one of the selected runs.
     *
     * @param chosen expression to minimise or maximise over the runs; the best run is used
     * @param report the expression to evaluate in the chosen run
     */
    record Measured(Selection of, Expression chosen, boolean isLargest, Expression report, SourcePosition position)
            implements Figure {

        @Override
        public double value(List<Run> runs, Map<String, Double> earlier) {
            return tied(runs, earlier).stream()
                    .findFirst()
                    .map(run -> report(run, earlier))
                    .orElse(Double.NaN);
        }

        double report(Run run, Map<String, Double> earlier) {
            return new RunValues(run, earlier).value(report);
        }

        /** Returns the chosen run followed by the runs that tie with it; empty if nothing was measured. */
        List<Run> tied(List<Run> runs, Map<String, Double> earlier) {
            ToDoubleFunction<Run> measure = run -> new RunValues(run, earlier).value(chosen);
            Comparator<Run> smallest = Comparator.comparingDouble(measure);
            List<Run> sorted = of.among(runs).stream()
                    .filter(run -> !Double.isNaN(measure.applyAsDouble(run)))
                    .sorted(isLargest ? smallest.reversed() : smallest)
                    .toList();
            return sorted.stream()
                    .filter(run -> Prediction.tie(measure.applyAsDouble(sorted.get(0)), measure.applyAsDouble(run)))
                    .toList();
        }

        /** Tests whether another figure uses the same run. */
        boolean isOfSameRun(Measured other) {
            return of.equals(other.of)
                    && isLargest == other.isLargest
                    && chosen.text().equals(other.chosen.text());
        }

        /** Tests whether the reported expression differs from the one that chooses the run. */
        boolean reports() {
            return !report.text().equals(chosen.text());
        }

        @Override
        public Set<String> read() {
            return report.used();
        }
    }

    /**
     * A selection of runs.
     *
     * @param optimizers labels of the optimizers
     * @param where required values of variables, by name
     */
    record Selection(List<String> optimizers, Map<String, Double> where) {

        boolean contains(Trial trial) {
            return optimizers.contains(trial.label().optimizer())
                    && trial.variables().entrySet().containsAll(where.entrySet());
        }

        List<Run> among(List<Run> runs) {
            return runs.stream().filter(run -> contains(run.trial())).toList();
        }
    }

    /**
     * The names that expressions can use for a run: its measures, then the experiment's variables and the optimizer's
     * hyperparameters.
     *
     * @param others further values by name, of lowest priority
     */
    record RunValues(Run run, Map<String, Double> others) {

        double value(Expression expression) {
            return expression.value(expression.values(this::named));
        }

        boolean holds(Expression condition) {
            return condition.holds(condition.values(this::named));
        }

        private double named(String name) {
            double constant = run.trial().constant(name).orElse(others.getOrDefault(name, Double.NaN));
            return run.measures().getOrDefault(name, constant);
        }
    }
}
