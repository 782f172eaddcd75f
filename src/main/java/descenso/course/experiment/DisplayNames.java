package descenso.course.experiment;

import descenso.course.optimizer.OptimizerName;
import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import descenso.train.run.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the things of an experiment are called for people, by their names in the file.
 *
 * @param optimizers by their labels
 * @param variables those for which there are other words
 * @param measures measures and searches, those that have a title
 * @param swept by a hyperparameter: the optimizers, by their labels, whose names say what it is, and what they are called
 *     where a sweep sets it
 */
public record DisplayNames(
        Map<String, OptimizerName> optimizers,
        Map<String, LocalizedText> variables,
        Map<String, LocalizedText> measures,
        Map<String, Map<String, OptimizerName>> swept) {

    public DisplayNames {
        optimizers = Map.copyOf(optimizers);
        variables = Map.copyOf(variables);
        measures = Map.copyOf(measures);
        swept = Map.copyOf(swept);
    }

    /** Of which no sweep makes others. */
    public DisplayNames(
            Map<String, OptimizerName> optimizers,
            Map<String, LocalizedText> variables,
            Map<String, LocalizedText> measures) {
        this(optimizers, variables, measures, Map.of());
    }

    /** Once a sweep sets these hyperparameters in all optimizers. */
    public DisplayNames withSwept(List<String> hyperparameters) {
        Map<String, OptimizerName> called = new HashMap<>(optimizers);
        hyperparameters.forEach(each -> called.putAll(swept.getOrDefault(each, Map.of())));
        return new DisplayNames(called, variables, measures, swept);
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
    public static DisplayNames none() {
        return new DisplayNames(Map.of(), Map.of(), Map.of());
    }
}
