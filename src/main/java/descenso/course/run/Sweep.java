package descenso.course.run;

import java.util.List;
import java.util.Map;

/**
 * What is set in all optimizers alike, one run each.
 *
 * @param choices each a hyperparameter and its value; one that sets nothing where there is no sweep
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
