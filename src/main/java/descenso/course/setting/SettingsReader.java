package descenso.course.setting;

import descenso.course.source.CourseException;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads settings in YAML: {@code {optimizers.lr: 0.1, problem.rotation: 45}}.
 *
 * @param paths tests whether a path leads to a value
 */
public record SettingsReader(PathsReader paths) {

    /** Pattern of a text that YAML reads unchanged without quotes. */
    private static final Pattern BARE = Pattern.compile("-?[\\p{L}\\d.(][\\p{L}\\d._+*/^()-]*");

    /**
     * Reads the settings, in the order of the text.
     *
     * @throws CourseException if the value is not a mapping or is empty, a path leads to no value, or a setting is
     *     neither a text nor a list of texts
     */
    public List<Setting> read(YamlNode node) throws CourseException {
        YamlMap map = node.map();
        List<Setting> settings = new ArrayList<>();
        for (String path : map.keys()) {
            if (!paths.leads(path)) {
                throw new CourseException(map.positionOf(path), MessageKey.EXPERIMENT_NOWHERE, path);
            }
            settings.add(new Setting(path, yaml(map.required(path))));
        }
        if (settings.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return settings;
    }

    /**
     * Returns the YAML of a text or a list of texts.
     *
     * @throws CourseException if the value is of another type
     */
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
}
