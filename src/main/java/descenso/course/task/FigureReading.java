package descenso.course.task;

import descenso.train.run.Run;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of the first figures of a prediction, for some runs.
 *
 * @param values by name, in figure order
 * @param chosen the run that each figure with several tied runs used
 */
record FigureReading(Map<String, Double> values, Map<Figure.Measured, Run> chosen) {

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
