package descenso.app.lab;

import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds an experiment by its name.
 *
 * @param ids the ids of the course's experiments
 */
public record ExperimentChoice(List<String> ids) {

    private static final Set<String> ALL = Set.of("all", "todos", "todas", "todo");

    public boolean isAll(String typed) {
        return ALL.contains(TextFolding.fold(typed));
    }

    /**
     * Returns the id that equals the text, or the only id that starts with it; a file, with a slash or ending in .yaml,
     * as it is. Otherwise empty.
     */
    public Optional<String> find(String typed) {
        if (ids.contains(typed) || typed.contains("/") || typed.endsWith(".yaml")) {
            return Optional.of(typed);
        }
        List<String> beginning = ids.stream()
                .filter(id -> id.startsWith(TextFolding.fold(typed)))
                .toList();
        return beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty();
    }
}
