package descenso.course.task;

import descenso.train.run.Run;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the first figures of a prediction, read off some runs.
 *
 * @param values by name, in their order
 * @param chosen the run that each figure was read off which had several to choose from
 */
record FigureReading(Map<String, Double> values, Map<Figure.Measured, Run> chosen) {

    FigureReading {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        chosen = Map.copyOf(chosen);
    }

    static FigureReading empty() {
        return new FigureReading(Map.of(), Map.of());
    }

    /** Returns this with the next figure, once for each run that it may be read off. */
    Stream<FigureReading> with(String name, Figure figure, List<Run> runs) {
        if (!(figure instanceof Figure.Measured measured)) {
            return Stream.of(with(name, figure.value(runs, values), chosen));
        }
        List<Run> tied = tied(measured, runs);
        return tied.isEmpty()
                ? Stream.of(with(name, Double.NaN, chosen))
                : tied.stream().map(run -> with(name, measured.report(run, values), choosing(measured, run)));
    }

    /** Returns the run that another figure has chosen already, else all that tie where it matters which of them it is. */
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
