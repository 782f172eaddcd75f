package descenso.course;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an optimizer is called for people.
 *
 * @param words its author's label, or its rule's title
 * @param told hyperparameters that tell it from others of its rule, each with its value as its author wrote it
 */
public record OptimizerName(String words, Map<String, String> told) {

    public OptimizerName {
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    static OptimizerName of(String label) {
        return new OptimizerName(label, Map.of());
    }

    /** As a file names it: {@code SGD, lr = 0.1}. */
    String label() {
        return words
                + told.entrySet().stream()
                        .map(each -> ", " + each.getKey() + " = " + each.getValue())
                        .collect(Collectors.joining());
    }
}
