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

    public boolean isAll(String wish) {
        return ALL.contains(TextFolding.of(wish));
    }

    /**
     * Returns the id that equals the text, or the only id that starts with it; a file, with a slash or ending in .yaml,
     * as it is. Otherwise empty.
     */
    public Optional<String> find(String wish) {
        if (ids.contains(wish) || wish.contains("/") || wish.endsWith(".yaml")) {
            return Optional.of(wish);
        }
        List<String> beginning =
                ids.stream().filter(id -> id.startsWith(TextFolding.of(wish))).toList();
        return beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty();
    }
}
