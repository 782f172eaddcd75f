package descenso.course.experiment;

import descenso.course.source.LocalizedText;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The display name of an optimizer.
 *
 * @param words the author's name or label of it, or the title of its rule
 * @param hyperparameters hyperparameters that distinguish it from others of its rule, each with the author's text of its
 *     value
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
