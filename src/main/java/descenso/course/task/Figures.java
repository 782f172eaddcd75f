package descenso.course.task;

import descenso.course.source.SourcePosition;
import descenso.quiz.Tie;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a prediction by name, in file order: measured values, and values that are known before the run. */
public final class Figures {

    /**
     * Maximum number of combinations of tied runs. More than ties by chance produce; bounds memory for a broken
     * prediction.
     */
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
        List<FigureReading> readings = List.of(FigureReading.empty());
        for (Map.Entry<String, Figure> each : figures.entrySet()) {
            readings = readings.stream()
                    .flatMap(reading -> reading.with(each.getKey(), each.getValue(), runs))
                    .limit(MOST_READINGS)
                    .toList();
        }
        return readings.stream().map(FigureReading::values).distinct().toList();
    }

    /** Returns the figures with tied runs that report different numbers. */
    public List<TiedFigure> ties(List<Run> runs) {
        Map<String, Double> values = of(runs);
        List<TiedFigure> ties = new ArrayList<>();
        figures.forEach((name, figure) -> {
            if (figure instanceof Figure.Measured measured && measured.reports()) {
                List<Run> tied = measured.tied(runs, values);
                double read = values.getOrDefault(name, Double.NaN);
                if (tied.stream().anyMatch(run -> !Tie.between(measured.report(run, values), read))) {
                    ties.add(new TiedFigure(name, measured.position(), tied));
                }
            }
        });
        return ties;
    }

    /**
     * A figure with several tied runs.
     *
     * @param position position of the figure in its file
     * @param runs the tied runs, the best first
     */
    public record TiedFigure(String name, SourcePosition position, List<Run> runs) {

        public TiedFigure {
            runs = List.copyOf(runs);
        }
    }

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
        return figures.values().stream().anyMatch(figure -> figure.dependsOn(trial));
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

    /**
     * The values of the first figures of a prediction, for some runs.
     *
     * @param values by name, in figure order
     * @param chosen the run that each figure with several tied runs used
     */
    private record FigureReading(Map<String, Double> values, Map<Figure.Measured, Run> chosen) {

        FigureReading {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            chosen = Map.copyOf(chosen);
        }

        static FigureReading empty() {
            return new FigureReading(Map.of(), Map.of());
        }

        /** Returns this reading with the next figure: one reading per run that the figure may use. */
        Stream<FigureReading> with(String name, Figure figure, List<Run> runs) {
            if (!(figure instanceof Figure.Measured measured)) {
                return Stream.of(with(name, figure.value(runs, values), chosen));
            }
            List<Run> tied = tied(measured, runs);
            return tied.isEmpty()
                    ? Stream.of(with(name, Double.NaN, chosen))
                    : tied.stream().map(run -> with(name, measured.report(run, values), choosing(measured, run)));
        }

        /** Returns the run that an earlier figure has chosen, else all tied runs if the choice matters, else the first. */
        private List<Run> tied(Figure.Measured measured, List<Run> runs) {
            Optional<Run> known = chosen.keySet().stream()
                    .filter(measured::isOfSameRun)
                    .findFirst()
                    .map(chosen::get);
            return known.map(List::of)
                    .orElseGet(() -> measured.tied(runs, values).stream()
                            .limit(measured.reports() ? Long.MAX_VALUE : 1)
                            .toList());
        }

        private Map<Figure.Measured, Run> choosing(Figure.Measured measured, Run run) {
            Map<Figure.Measured, Run> more = new LinkedHashMap<>(chosen);
            if (measured.reports()) {
                more.put(measured, run);
            }
            return more;
        }

        private FigureReading with(String name, double value, Map<Figure.Measured, Run> choices) {
            Map<String, Double> more = new LinkedHashMap<>(values);
            more.put(name, value);
            return new FigureReading(more, choices);
        }
    }
}
