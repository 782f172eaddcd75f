package descenso.train;

import java.util.List;

/**
 * What is read off a run besides its loss.
 *
 * @param memory what the optimizer remembers that the history keeps of every step, by its names in
 *     {@link descenso.optim.Optimizer#memory}
 */
public record Readings(List<Measure> measures, List<Search> searches, List<String> memory) {

    public Readings {
        measures = List.copyOf(measures);
        searches = List.copyOf(searches);
        memory = List.copyOf(memory);
    }

    /** Nothing more. */
    public static Readings none() {
        return new Readings(List.of(), List.of(), List.of());
    }
}
