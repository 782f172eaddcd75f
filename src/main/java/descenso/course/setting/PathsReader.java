package descenso.course.setting;

import descenso.course.source.CourseException;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the paths of the values of an experiment that may be changed.
 *
 * @param root the YAML of the whole experiment
 * @param written the YAML before any setting was applied
 */
public record PathsReader(YamlNode root, YamlNode written) {

    /**
     * Reads the paths that still lead to a value. Leaves out those that a setting removed: {@code batches=full} leaves
     * no batch size to vary, and is not an error.
     *
     * @throws CourseException if a path leads nowhere even without settings
     */
    public List<String> read(YamlNode node) throws CourseException {
        List<String> paths = new ArrayList<>();
        for (YamlNode item : node.list()) {
            String path = item.text();
            if (leads(path)) {
                paths.add(path);
            } else if (!YamlPath.leads(written, path)) {
                throw item.error(MessageKey.EXPERIMENT_NOWHERE, path);
            }
        }
        return paths;
    }

    /** Returns the values at these paths. */
    public EditablePaths reach(List<String> paths) {
        return new EditablePaths(root, paths);
    }

    /** Tests whether the path leads to a value, or to a key that may be added. */
    boolean leads(String path) {
        return YamlPath.leads(root, path);
    }
}
