package descenso.course.task;

import descenso.course.source.SourcePosition;
import descenso.expr.Expression;
import descenso.quiz.Tie;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** One number that a prediction speaks of. */
sealed interface Figure {

    /**
     * Its value; NaN where nothing was measured.
     *
     * @param earlier the figures before it
     */
    double value(List<Run> runs, Map<String, Double> earlier);

    /** Whether it looks at that run. */
    default boolean speaksOf(Trial trial) {
        return false;
    }

    /** What it reads off a run: names of measures, and whatever else its expressions speak of. */
    default Set<String> read() {
        return Set.of();
    }

    /** Known before anything runs. */
    record Given(double value) implements Figure {

        @Override
        public double value(List<Run> runs, Map<String, Double> earlier) {
            return value;
        }
    }

    /** In the figures before it. */
    record Computed(Expression formula) implements Figure {

        @Override
        public double value(List<Run> runs, Map<String, Double> earlier) {
            return formula.value(formula.values(name -> earlier.getOrDefault(name, Double.NaN)));
        }
    }

    /** How many runs meet a condition; NaN where there is not one run to ask. */
    record Counted(Selection of, Expression condition) implements Figure {

        @Override
        public double value(List<Run> runs, Map<String, Double> earlier) {
            List<Run> own = of.among(runs);
            long count = own.stream()
                    .filter(run -> new RunScope(run, earlier).holds(condition))
                    .count();
            return own.isEmpty() ? Double.NaN : count;
        }

        @Override
        public boolean speaksOf(Trial trial) {
            return of.contains(trial);
        }

        @Override
        public Set<String> read() {
            return condition.used();
        }
    }

    /**
     * Read off one run.
     *
     * @param chosen what that run has the smallest of, or the largest
     * @param report what is read off it
     * @param place where it stands
     */
    record Measured(Selection of, Expression chosen, boolean isLargest, Expression report, SourcePosition place)
            implements Figure {

        @Override
        public double value(List<Run> runs, Map<String, Double> earlier) {
            return tied(runs, earlier).stream()
                    .findFirst()
                    .map(run -> report(run, earlier))
                    .orElse(Double.NaN);
        }

        double report(Run run, Map<String, Double> earlier) {
            return new RunScope(run, earlier).value(report);
        }

        /** Returns the run that it speaks of, and after it the others that tie with it; none where nothing was measured. */
        List<Run> tied(List<Run> runs, Map<String, Double> earlier) {
            ToDoubleFunction<Run> measure = run -> new RunScope(run, earlier).value(chosen);
            Comparator<Run> smallest = Comparator.comparingDouble(measure);
            List<Run> sorted = of.among(runs).stream()
                    .filter(run -> !Double.isNaN(measure.applyAsDouble(run)))
                    .sorted(isLargest ? smallest.reversed() : smallest)
                    .toList();
            return sorted.stream()
                    .filter(run -> Tie.between(measure.applyAsDouble(sorted.get(0)), measure.applyAsDouble(run)))
                    .toList();
        }

        /** Tests whether another figure is read off the same run. */
        boolean isOfSameRun(Measured other) {
            return of.equals(other.of)
                    && isLargest == other.isLargest
                    && chosen.text().equals(other.chosen.text());
        }

        /** Tests whether it tells something else of the run than what the run was chosen by. */
        boolean reports() {
            return !report.text().equals(chosen.text());
        }

        @Override
        public boolean speaksOf(Trial trial) {
            return of.contains(trial);
        }

        @Override
        public Set<String> read() {
            return report.used();
        }
    }

    /**
     * Some of the runs.
     *
     * @param optimizers their labels
     * @param where the values of variables that they have
     */
    record Selection(List<String> optimizers, Map<String, Double> where) {

        public Selection {
            optimizers = List.copyOf(optimizers);
            where = Map.copyOf(where);
        }

        boolean contains(Trial trial) {
            return optimizers.contains(trial.label().optimizer())
                    && trial.variables().entrySet().containsAll(where.entrySet());
        }

        List<Run> among(List<Run> runs) {
            return runs.stream().filter(run -> contains(run.trial())).toList();
        }
    }
}
