package descenso.course.setting;

import descenso.course.yaml.YamlNode;
import java.util.List;

/**
 * The values of an experiment that may be changed. Several paths can lead to the same value: {@code optimizers.0.lr},
 * {@code optimizers.sgd.lr}, or, for all optimizers, {@code optimizers.lr}.
 *
 * @param paths paths of keys and 0-based indices, as {@link YamlPath#paths} returns them
 */
public record EditablePaths(YamlNode root, List<String> paths) {

    public EditablePaths {
        paths = paths.stream()
                .flatMap(path -> YamlPath.paths(root, path).stream())
                .distinct()
                .toList();
    }

    /** Tests whether the path leads to a value and everything that it leads to may be changed. */
    public boolean holds(String path) {
        List<String> wanted = YamlPath.paths(root, path);
        return !wanted.isEmpty() && paths.containsAll(wanted);
    }
}
