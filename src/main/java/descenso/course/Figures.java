package descenso.course;

import descenso.train.Run;
import descenso.train.Trial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers that a prediction speaks of, by name and in their order: what the runs measure, and what is known before. */
public final class Figures {

    private final Map<String, Figure> figures;

    Figures(Map<String, Figure> figures) {
        this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** All of them after these runs; NaN where nothing was measured. */
    public Map<String, Double> of(List<Run> runs) {
        Map<String, Double> values = new LinkedHashMap<>();
        figures.forEach((name, figure) -> values.put(name, figure.value(runs, values)));
        return Collections.unmodifiableMap(values);
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
