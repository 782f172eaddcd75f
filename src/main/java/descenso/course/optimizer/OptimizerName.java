package descenso.course.optimizer;

import descenso.course.source.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an optimizer is called for people.
 *
 * @param words its author's name for it or label, or its rule's title
 * @param told hyperparameters that tell it from others of its rule, each with its value as its author wrote it
 */
public record OptimizerName(LocalizedText words, Map<String, String> told) {

    public OptimizerName {
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    /** One that is the same in every language. */
    public static OptimizerName of(String words) {
        return new OptimizerName(LocalizedText.same(words), Map.of());
    }

    /** With what is told in it, as a file writes that: {@code SGD, lr = 0.1}. */
    public LocalizedText written() {
        String suffix = told.entrySet().stream()
                .map(each -> ", " + each.getKey() + " = " + each.getValue())
                .collect(Collectors.joining());
        return words.map(text -> text + suffix);
    }
}
