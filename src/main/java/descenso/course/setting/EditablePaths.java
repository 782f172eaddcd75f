package descenso.course.setting;

import descenso.course.yaml.YamlNode;
import java.util.List;

/**
 * The values of an experiment that may be changed. Several paths can lead to the same value: {@code optimizers.0.lr},
 * {@code optimizers.sgd.lr}, or, for all optimizers, {@code optimizers.lr}.
 */
public final class EditablePaths {

    private final YamlNode root;
    private final List<String> paths;

    /**
     * Creates the values at these paths.
     *
     * @param root the YAML of the whole experiment
     * @param paths the paths as the author wrote them
     */
    EditablePaths(YamlNode root, List<String> paths) {
        this.root = root;
        this.paths = paths.stream()
                .flatMap(path -> YamlPath.paths(root, path).stream())
                .distinct()
                .toList();
    }

    /** Tests whether the path leads to a value and everything that it leads to may be changed. */
    public boolean holds(String path) {
        List<String> wanted = YamlPath.paths(root, path);
        return !wanted.isEmpty() && paths.containsAll(wanted);
    }

    /** Returns the paths of the values in their canonical form, with only keys and 0-based indices. */
    public List<String> paths() {
        return paths;
    }
}
