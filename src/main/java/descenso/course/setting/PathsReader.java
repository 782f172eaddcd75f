package descenso.course.setting;

import descenso.course.source.CourseException;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Paths of what may be changed in an experiment.
 *
 * @param root all that it says
 * @param written the same before anything was set
 */
public record PathsReader(YamlNode root, YamlNode written) {

    /** Those that still lead somewhere: whoever sets {@code batches=full} leaves no size to vary, and does no wrong. */
    public List<String> read(YamlNode node) throws CourseException {
        List<String> paths = new ArrayList<>();
        for (YamlNode item : node.list()) {
            String path = item.text();
            if (leads(path)) {
                paths.add(path);
            } else if (!YamlPath.leads(written, path)) {
                throw item.fault(MessageKey.EXPERIMENT_NOWHERE, path);
            }
        }
        return paths;
    }

    /** All that is at these paths. */
    public EditablePaths reach(List<String> paths) {
        return new EditablePaths(root, paths);
    }

    /** Whether there is, or may be, a value there. */
    boolean leads(String path) {
        return YamlPath.leads(root, path);
    }
}
