package descenso.train.run;

import java.util.List;

/**
 * The values to record of a run besides its loss.
 *
 * @param stateNames state variables of the optimizer that the history keeps at every step, by their names in
 *     {@link descenso.optim.Optimizer#stateNames}
 * @param gradient whether the history keeps the gradient of each step
 */
public record RecordingSpec(
        List<Measure> measures, List<HyperparameterSearch> searches, List<String> stateNames, boolean gradient) {

    public RecordingSpec {
        measures = List.copyOf(measures);
        searches = List.copyOf(searches);
        stateNames = List.copyOf(stateNames);
    }

    /** Creates a specification without gradients. */
    public RecordingSpec(List<Measure> measures, List<HyperparameterSearch> searches, List<String> memory) {
        this(measures, searches, memory, false);
    }

    /** Returns a specification that records only the loss and the parameters. */
    public static RecordingSpec none() {
        return new RecordingSpec(List.of(), List.of(), List.of());
    }

    /** Returns the same measures and searches, with gradients and these state variables. */
    RecordingSpec recording(List<String> names) {
        return new RecordingSpec(measures, searches, names, true);
    }

    /** Returns the same specification without searches. */
    RecordingSpec withoutSearches() {
        return new RecordingSpec(measures, List.of(), stateNames, gradient);
    }
}
