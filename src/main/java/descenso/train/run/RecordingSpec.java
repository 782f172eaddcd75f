package descenso.train.run;

import java.util.List;

/**
 * What is read off a run besides its loss.
 *
 * @param memory what the optimizer remembers that the history keeps of every step, by its names in
 *     {@link descenso.optim.Optimizer#stateNames}
 * @param gradient whether the history keeps the gradient that each step was made from
 */
public record RecordingSpec(
        List<Measure> measures, List<HyperparameterSearch> searches, List<String> memory, boolean gradient) {

    public RecordingSpec {
        measures = List.copyOf(measures);
        searches = List.copyOf(searches);
        memory = List.copyOf(memory);
    }

    /** No gradients. */
    public RecordingSpec(List<Measure> measures, List<HyperparameterSearch> searches, List<String> memory) {
        this(measures, searches, memory, false);
    }

    /** Nothing more. */
    public static RecordingSpec none() {
        return new RecordingSpec(List.of(), List.of(), List.of());
    }

    /** The same measures and searches, the gradients, and what the optimizer remembers under these names. */
    RecordingSpec recording(List<String> names) {
        return new RecordingSpec(measures, searches, names, true);
    }

    /** The same, with nothing to search for. */
    RecordingSpec withoutSearches() {
        return new RecordingSpec(measures, List.of(), memory, gradient);
    }
}
