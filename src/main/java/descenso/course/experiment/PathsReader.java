package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads paths of values that may be changed, and settings, in an experiment as it is now and as written. */
public record PathsReader(YamlNode root, YamlNode written) {

    /** Pattern of a text that YAML reads unchanged without quotes. */
    private static final Pattern BARE = Pattern.compile("-?[\\p{L}\\d.(][\\p{L}\\d._+*/^()-]*");

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
            if (YamlPath.leads(root, path)) {
                paths.add(path);
            } else if (!YamlPath.leads(written, path)) {
                throw item.error(MessageKey.EXPERIMENT_NOWHERE, path);
            }
        }
        return paths;
    }

    public EditablePaths reach(List<String> paths) {
        return new EditablePaths(root, paths);
    }

    /**
     * Reads settings: {@code {optimizers.lr: 0.1, problem.rotation: 45}}, in the order of the text.
     *
     * @throws CourseException if the value is not a mapping or is empty, a path leads to no value, or a setting is neither a text nor a list of texts
     */
    public List<Setting> settings(YamlNode node) throws CourseException {
        YamlMap map = node.map();
        List<Setting> settings = new ArrayList<>();
        for (String path : map.keys()) {
            if (!YamlPath.leads(root, path)) {
                throw new CourseException(map.positionOf(path), MessageKey.EXPERIMENT_NOWHERE, path);
            }
            settings.add(new Setting(path, yaml(map.required(path))));
        }
        if (settings.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return settings;
    }

    private static String yaml(YamlNode node) throws CourseException {
        if (!node.isList()) {
            String text = node.text();
            return BARE.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
        }
        List<String> items = new ArrayList<>();
        for (YamlNode item : node.items()) {
            items.add(yaml(item));
        }
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }

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
}
