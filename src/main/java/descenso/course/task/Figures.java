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
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers that a prediction speaks of, by name and in their order: what the runs measure, and what is known before. */
public final class Figures {

    /** More than a prediction has whose runs tie by chance; it keeps a broken one from filling the memory. */
    private static final int MOST_READINGS = 64;

    private final Map<String, Figure> figures;

    Figures(Map<String, Figure> figures) {
        this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Returns all of them after these runs; NaN where nothing was measured. Of runs that tie, the best is read. */
    public Map<String, Double> of(List<Run> runs) {
        return readings(runs).get(0);
    }

    /** Returns the same once for each choice among runs that tie; first the one that reads the best of them. */
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

    /** Returns the figures that are read off one of several runs that tie and report different numbers. */
    public List<TiedFigure> ties(List<Run> runs) {
        Map<String, Double> values = of(runs);
        List<TiedFigure> ties = new ArrayList<>();
        figures.forEach((name, figure) -> {
            if (figure instanceof Figure.Measured measured && measured.reports()) {
                List<Run> tied = measured.tied(runs, values);
                double read = values.getOrDefault(name, Double.NaN);
                if (tied.stream().anyMatch(run -> !Tie.between(measured.report(run, values), read))) {
                    ties.add(new TiedFigure(name, measured.place(), tied));
                }
            }
        });
        return ties;
    }

    /**
     * A figure that is read off one of several runs.
     *
     * @param place where it stands
     * @param runs those that tie, the best first
     */
    public record TiedFigure(String name, SourcePosition place, List<Run> runs) {

        public TiedFigure {
            runs = List.copyOf(runs);
        }
    }

    /** Those that are known before anything runs. */
    public Map<String, Double> given() {
        Map<String, Double> values = new LinkedHashMap<>();
        figures.forEach((name, figure) -> {
            if (figure instanceof Figure.Given given) {
                values.put(name, given.value());
            }
        });
        return Collections.unmodifiableMap(values);
    }

    /** Whether any of them looks at that run. */
    public boolean speakOf(Trial trial) {
        return figures.values().stream().anyMatch(figure -> figure.speaksOf(trial));
    }

    /** What they read off the runs: names of measures, and whatever else they speak of. */
    public Set<String> read() {
        return figures.values().stream()
                .flatMap(figure -> figure.read().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<String> names() {
        return List.copyOf(figures.keySet());
    }
}
