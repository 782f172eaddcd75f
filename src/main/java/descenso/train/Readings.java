package descenso.train;

import java.util.List;

/**
 * What is read off a run besides its loss.
 *
 * @param memory what the optimizer remembers that the history keeps of every step, by its names in
 *     {@link descenso.optim.Optimizer#memory}
 * @param gradient whether the history keeps the gradient that each step was made from
 */
public record Readings(List<Measure> measures, List<Search> searches, List<String> memory, boolean gradient) {

    public Readings {
        measures = List.copyOf(measures);
        searches = List.copyOf(searches);
        memory = List.copyOf(memory);
    }

    /** No gradients. */
    public Readings(List<Measure> measures, List<Search> searches, List<String> memory) {
        this(measures, searches, memory, false);
    }

    /** Nothing more. */
    public static Readings none() {
        return new Readings(List.of(), List.of(), List.of());
    }

    /** The same measures and searches, the gradients, and what the optimizer remembers under these names. */
    Readings recording(List<String> names) {
        return new Readings(measures, searches, names, true);
    }

    /** The same, with nothing to search for. */
    Readings withoutSearches() {
        return new Readings(measures, List.of(), memory, gradient);
    }
}
