package descenso.course;

import java.util.Map;

/**
 * What the things of an experiment are called for people, by their names in the file.
 *
 * @param optimizers by their labels
 * @param variables those for which there are other words
 * @param measures measures and searches, those that have a title
 */
public record Names(
        Map<String, OptimizerName> optimizers, Map<String, Localised> variables, Map<String, Localised> measures) {

    public Names {
        optimizers = Map.copyOf(optimizers);
        variables = Map.copyOf(variables);
        measures = Map.copyOf(measures);
    }

    /** The optimizer of that label. */
    public OptimizerName called(String label) {
        OptimizerName name = optimizers.get(label);
        return name == null ? OptimizerName.of(label) : name;
    }

    /** As in the file. */
    public static Names none() {
        return new Names(Map.of(), Map.of(), Map.of());
    }
}
