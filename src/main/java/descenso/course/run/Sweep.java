package descenso.course.run;

import java.util.List;
import java.util.Map;

/**
 * The hyperparameter values that are set in all optimizers alike, with one run each.
 *
 * @param choices each a map of one hyperparameter to its value; a single empty map if there is no sweep
 */
record Sweep(List<Map<String, Double>> choices) {

    static Sweep none() {
        return new Sweep(List.of(Map.of()));
    }

    static Sweep of(String hyperparameter, List<Double> values) {
        return new Sweep(
                values.stream().map(value -> Map.of(hyperparameter, value)).toList());
    }
}
