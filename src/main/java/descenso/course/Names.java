package descenso.course;

import descenso.phrases.Language;
import descenso.train.Label;
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

    /** A run with its optimizer called so: of it a file says what it says of others. */
    public Label called(Label run, Language language) {
        return new Label(called(run.optimizer()).written().in(language), run.variables());
    }

    /** As in the file. */
    public static Names none() {
        return new Names(Map.of(), Map.of(), Map.of());
    }
}
