package descenso.course.experiment;

import descenso.course.source.SourcePosition;
import descenso.expr.Expression;
import descenso.quiz.Prediction;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures of a prediction by name, in file order: measured values, and values that are known before the run. */
public final class Figures {

    /** Maximum number of combinations of tied runs: more than chance produces; it bounds memory. */
    private static final int MOST_READINGS = 64;

    private final Map<String, Figure> figures;

    Figures(Map<String, Figure> figures) {
        this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Returns all figures after the given runs; NaN if nothing was measured. If runs tie, the best is used. */
    public Map<String, Double> of(List<Run> runs) {
        return readings(runs).get(0);
    }

    /** Returns the figures for each choice among tied runs, without duplicates; first the choice of the best runs. */
    public List<Map<String, Double>> readings(List<Run> runs) {
        List<Map<String, Double>> readings = new ArrayList<>();
        read(runs, Map.of(), Map.of(), readings);
        return readings.stream().distinct().toList();
    }

    /**
     * Adds a reading for each choice among the runs that the remaining figures may use.
     *
     * @param values values of the first figures by name, in figure order
     * @param chosen the run that each of these figures with several tied runs used
     */
    private void read(
            List<Run> runs,
            Map<String, Double> values,
            Map<Figure.Measured, Run> chosen,
            List<Map<String, Double>> readings) {
        if (readings.size() == MOST_READINGS) {
            return;
        }
        if (values.size() == figures.size()) {
            readings.add(values);
            return;
        }
        String name = names().get(values.size());
        Figure figure = figures.getOrDefault(name, new Figure.Given(Double.NaN));
        List<Run> tied = figure instanceof Figure.Measured measured ? tied(measured, runs, values, chosen) : List.of();
        if (tied.isEmpty()) {
            read(runs, with(name, figure.value(runs, values), values), chosen, readings);
        }
        for (Run run : tied) {
            Figure.Measured measured = (Figure.Measured) figure;
            Map<Figure.Measured, Run> more = new HashMap<>(chosen);
            if (measured.reports()) {
                more.put(measured, run);
            }
            read(runs, with(name, measured.report(run, values), values), more, readings);
        }
    }

    private static Map<String, Double> with(String name, double value, Map<String, Double> values) {
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }

    /** Returns the run that an earlier figure has chosen, else all tied runs if the choice matters, else the first. */
    private static List<Run> tied(
            Figure.Measured measured, List<Run> runs, Map<String, Double> values, Map<Figure.Measured, Run> chosen) {
        List<Run> known = chosen.entrySet().stream()
                .filter(each -> measured.isOfSameRun(each.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return known.isEmpty()
                ? measured.tied(runs, values).stream()
                        .limit(measured.reports() ? Long.MAX_VALUE : 1)
                        .toList()
                : known;
    }

    /** Returns the figures with tied runs that report different numbers. */
    public List<TiedFigure> ties(List<Run> runs) {
        Map<String, Double> values = of(runs);
        List<TiedFigure> ties = new ArrayList<>();
        figures.forEach((name, figure) -> {
            if (figure instanceof Figure.Measured measured && measured.reports()) {
                List<Run> tied = measured.tied(runs, values);
                double read = values.getOrDefault(name, Double.NaN);
                if (tied.stream().anyMatch(run -> !Prediction.tie(measured.report(run, values), read))) {
                    ties.add(new TiedFigure(name, measured.position(), tied));
                }
            }
        });
        return ties;
    }

    /**
     * Returns the figures of a best run whose learning rate is the least or the greatest of those that were tried, at
     * least three; of tied runs all must be at these edges. The best run has the greatest accuracy, or the least of any
     * other measure.
     */
    public List<TiedFigure> bestsAtEdges(List<Run> runs) {
        Map<String, Double> values = of(runs);
        List<TiedFigure> bests = new ArrayList<>();
        figures.forEach((name, figure) -> {
            if (figure instanceof Figure.Measured measured && measured.isBest()) {
                List<Run> tied = measured.tied(runs, values);
                if (!tied.isEmpty() && isAtEdge(tied, measured.of().among(runs))) {
                    bests.add(new TiedFigure(name, measured.position(), tied));
                }
            }
        });
        return bests;
    }

    private static boolean isAtEdge(List<Run> best, List<Run> tried) {
        TreeSet<Double> rates = tried.stream()
                .filter(run ->
                        run.trial().apartFromRate().equals(best.get(0).trial().apartFromRate()))
                .map(run -> run.trial().rule().lr())
                .collect(Collectors.toCollection(TreeSet::new));
        return rates.size() > 2
                && best.stream()
                        .map(run -> run.trial().rule().lr())
                        .allMatch(rate -> rate.equals(rates.first()) || rate.equals(rates.last()));
    }

    /** A figure with several tied runs, the best first. */
    public record TiedFigure(String name, SourcePosition position, List<Run> runs) {}

    /** Returns the figures that are known before the run, by name. */
    public Map<String, Double> given() {
        Map<String, Double> values = new LinkedHashMap<>();
        figures.forEach((name, figure) -> {
            if (figure instanceof Figure.Given given) {
                values.put(name, given.value());
            }
        });
        return Collections.unmodifiableMap(values);
    }

    /** Tests whether a figure depends on a run of the given trial. */
    public boolean dependOn(Trial trial) {
        return figures.values().stream().anyMatch(figure -> figure.of().contains(trial));
    }

    /** Tests whether one of some figures, by their names, depends on a run of the given trial. */
    public boolean dependOn(Trial trial, Set<String> names) {
        return figures.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .anyMatch(entry -> entry.getValue().of().contains(trial));
    }

    /** Returns the names that the figures evaluate in runs: measures and the other names in their expressions. */
    public Set<String> read() {
        return figures.values().stream()
                .flatMap(figure -> figure.read().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<String> names() {
        return List.copyOf(figures.keySet());
    }

    /** A number that the texts and conditions of a prediction use. */
    sealed interface Figure {

        /** Returns the value after the given runs, with the earlier figures by name; NaN if nothing was measured. */
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

            /** Tests whether the chosen run is the best one, by something that it has measured. */
            boolean isBest() {
                boolean isOfAccuracy = chosen.used().stream().anyMatch(name -> name.endsWith("ccuracy"));
                return isLargest == isOfAccuracy && !chosen.used().contains("lr");
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

        /** A selection of runs by the labels of their optimizers and the values of variables by name. */
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
         * The names that expressions can use for a run: its measures, then the experiment's variables and the
         * optimizer's hyperparameters.
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
}
