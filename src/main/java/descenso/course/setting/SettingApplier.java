package descenso.course.setting;

import descenso.course.source.CourseException;
import descenso.course.source.SourceFile;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.Yaml;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import descenso.phrases.Quoted;
import java.util.List;

/** One setting on its way down a YAML tree, of which it makes a changed copy. */
public final class SettingApplier {

    /** Characters of a path that a place names: enough for every value of the course, and no screenful. */
    private static final int QUOTED = 80;

    /** Many times those of any value, and few enough to go down one key within the other. */
    private static final int MOST_DOTS = 100;

    private final String path;
    private final SourceFile source;
    private final YamlNode value;

    private SettingApplier(String path, SourceFile source, YamlNode value) {
        this.path = path;
        this.source = source;
        this.value = value;
    }

    /** The tree with that value; a fault stands at {@code --set PATH}. */
    public static YamlNode apply(YamlNode root, Setting setting) throws CourseException {
        SourceFile source = SourceFile.ofSetting(Quoted.of(setting.path(), QUOTED), setting.value());
        YamlNode value = Yaml.node(source.whole())
                .orElseThrow(() -> new CourseException(source.place(0), MessageKey.COURSE_EMPTY_VALUE));
        SettingApplier settings = new SettingApplier(setting.path(), source, value);
        if (setting.path().chars().filter(c -> c == '.').count() > MOST_DOTS) {
            throw settings.nowhere();
        }
        return settings.set(root, setting.path());
    }

    /** @param rest of the path, from this node on */
    private YamlNode set(YamlNode node, String rest) throws CourseException {
        if (node.isText() || YamlPath.first(rest).isEmpty()) {
            throw nowhere();
        }
        return node.isList() ? setItems(node, rest) : setKey(node, rest);
    }

    /** The value itself where the path has come to its end. */
    private YamlNode setWithin(YamlNode node, String rest) throws CourseException {
        return rest.isEmpty() ? value : set(node, rest);
    }

    private YamlNode setKey(YamlNode node, String rest) throws CourseException {
        String key = YamlPath.first(rest);
        YamlMap map = node.map();
        YamlNode child = map.optional(key).isPresent() ? map.required(key) : empty();
        return node.with(key, setWithin(child, YamlPath.rest(rest)));
    }

    private YamlNode empty() throws CourseException {
        return Yaml.node(SourceFile.of(source.file(), "{}").whole()).orElseThrow();
    }

    private YamlNode setItems(YamlNode node, String rest) throws CourseException {
        List<YamlPath.Target> targets = YamlPath.targets(node.list(), rest);
        if (targets.isEmpty()) {
            throw missing(node, rest);
        }
        YamlNode changed = node;
        for (YamlPath.Target target : targets) {
            YamlNode item = node.list().get(target.index());
            changed = changed.with(Integer.toString(target.index()), setWithin(item, target.rest()));
        }
        return changed;
    }

    /** Nothing of that index, or of that name. */
    private CourseException missing(YamlNode node, String rest) {
        boolean isName = !YamlPath.isIndex(rest) && YamlPath.first(path).equals("optimizers");
        return isName
                ? fault(
                        MessageKey.EXPERIMENT_NO_OPTIMIZER,
                        EnumParser.arguments(YamlPath.first(rest), YamlPath.names(node.items())))
                : nowhere();
    }

    private CourseException fault(MessageKey phrase, String... arguments) {
        return new CourseException(source.place(0), phrase, arguments);
    }

    private CourseException nowhere() {
        return fault(MessageKey.EXPERIMENT_NOWHERE, path);
    }
}
