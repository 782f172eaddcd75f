package descenso.course.setting;

import descenso.course.yaml.YamlNode;
import java.util.List;

/**
 * What may be changed of an experiment. A value is the same by whichever path somebody comes to it: {@code optimizers.0.lr},
 * {@code optimizers.sgd.lr}, or among others by {@code optimizers.lr}.
 */
public final class EditablePaths {

    private final YamlNode root;
    private final List<String> places;

    /**
     * At these paths.
     *
     * @param root all that the experiment says
     */
    EditablePaths(YamlNode root, List<String> paths) {
        this.root = root;
        this.places = paths.stream()
                .flatMap(path -> YamlPath.places(root, path).stream())
                .distinct()
                .toList();
    }

    /** Whether there is something at that path, and all of it may be changed. */
    public boolean holds(String path) {
        List<String> wanted = YamlPath.places(root, path);
        return !wanted.isEmpty() && places.containsAll(wanted);
    }

    /** The places that it is about, with nothing but keys and indices. */
    public List<String> places() {
        return places;
    }
}
