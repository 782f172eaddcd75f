package descenso.course.experiment;

import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import descenso.train.run.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The display names of an experiment's optimizers, variables and measures, by their names in the file.
 *
 * @param optimizers by label
 * @param variables by name in the file; only those with a display name
 * @param measures measures and searches by name in the file; only those with a title
 * @param swept by hyperparameter: the display names, by label, that optimizers take if a sweep sets that
 *     hyperparameter; only optimizers with names that mention it
 */
public record DisplayNames(
        Map<String, OptimizerName> optimizers,
        Map<String, LocalizedText> variables,
        Map<String, LocalizedText> measures,
        Map<String, Map<String, OptimizerName>> swept) {

    /**
     * The display name of an optimizer.
     *
     * @param words the author's name or label of it, or the title of its rule
     * @param hyperparameters hyperparameters that distinguish it from others of its rule, each with the author's text
     *     of its value
     */
    public record OptimizerName(LocalizedText words, Map<String, String> hyperparameters) {

        /** Creates a name that is the same in every language, without hyperparameters. */
        public static OptimizerName of(String words) {
            return new OptimizerName(LocalizedText.same(words), Map.of());
        }

        /** Returns the name with its hyperparameters in the notation of a file: {@code SGD, lr = 0.1}. */
        public LocalizedText written() {
            String suffix = hyperparameters.entrySet().stream()
                    .map(each -> ", " + each.getKey() + " = " + each.getValue())
                    .collect(Collectors.joining());
            return words.map(text -> text + suffix);
        }
    }

    /** Returns these names as they are if a sweep sets the given hyperparameters in all optimizers. */
    public DisplayNames withSwept(List<String> hyperparameters) {
        Map<String, OptimizerName> called = new HashMap<>(optimizers);
        hyperparameters.forEach(each -> called.putAll(swept.getOrDefault(each, Map.of())));
        return new DisplayNames(called, variables, measures, swept);
    }

    /** Returns the display name of the optimizer with the given label; the label itself if it has no other. */
    public OptimizerName nameOf(String label) {
        OptimizerName name = optimizers.get(label);
        return name == null ? OptimizerName.of(label) : name;
    }

    /** Returns the label of a run with the written display name of its optimizer. */
    public Label nameOf(Label run, Language language) {
        return new Label(nameOf(run.optimizer()).written().in(language), run.variables());
    }

    /** Returns names without entries: each optimizer, variable and measure is displayed as in the file. */
    public static DisplayNames none() {
        return new DisplayNames(Map.of(), Map.of(), Map.of(), Map.of());
    }
}
