package descenso.app.lab;

import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the experiment that is meant.
 *
 * @param ids of the course's
 */
public record ExperimentChoice(List<String> ids) {

    private static final Set<String> ALL = Set.of("all", "todos", "todas", "todo");

    public boolean isAll(String wish) {
        return ALL.contains(TextFolding.of(wish));
    }

    /** Its id, for that or for a beginning that is only one's; a file is taken as it is. */
    public Optional<String> meant(String wish) {
        if (ids.contains(wish) || wish.contains("/") || wish.endsWith(".yaml")) {
            return Optional.of(wish);
        }
        List<String> beginning =
                ids.stream().filter(id -> id.startsWith(TextFolding.of(wish))).toList();
        return beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty();
    }
}
