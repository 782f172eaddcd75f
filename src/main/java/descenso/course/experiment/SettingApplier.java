package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.KnownWords;
import descenso.course.source.SourceFile;
import descenso.course.source.SourceText;
import descenso.course.source.Yaml;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.ControlCharacters;
import descenso.phrases.MessageKey;
import java.util.List;

/** Applies a setting: follows its path down a YAML tree and returns a changed copy. */
public final class SettingApplier {

    /**
     * Maximum number of characters of a path in a source position. Enough for every value of the course without filling
     * the screen.
     */
    private static final int QUOTED = 80;

    /** Maximum number of dots in a path. No value of an experiment needs a tenth of it; it limits the recursion. */
    private static final int MOST_DOTS = 100;

    private final String path;
    private final SourceText source;
    private final YamlNode value;

    private SettingApplier(String path, SourceText source, YamlNode value) {
        this.path = path;
        this.source = source;
        this.value = value;
    }

    /**
     * Returns the tree with the new value. An error has the source position {@code --set PATH}.
     *
     * @throws CourseException if the new value is not valid YAML or is empty, or the path leads nowhere
     */
    public static YamlNode apply(YamlNode root, Setting setting) throws CourseException {
        SourceText source = SourceFile.ofSetting(ControlCharacters.quoted(setting.path(), QUOTED), setting.value());
        YamlNode value = Yaml.node(source)
                .orElseThrow(() -> new CourseException(source.position(0), MessageKey.COURSE_EMPTY_VALUE));
        SettingApplier settings = new SettingApplier(setting.path(), source, value);
        if (setting.path().chars().filter(c -> c == '.').count() > MOST_DOTS) {
            throw settings.nowhere();
        }
        return settings.set(root, setting.path());
    }

    /** Sets the value below a node. */
    private YamlNode set(YamlNode node, String rest) throws CourseException {
        if (node.isText() || YamlPath.first(rest).isEmpty()) {
            throw nowhere();
        }
        return node.isList() ? setItems(node, rest) : setKey(node, rest);
    }

    /** Returns the new value at the end of the path; otherwise the node with the value set below it. */
    private YamlNode setWithin(YamlNode node, String rest) throws CourseException {
        return rest.isEmpty() ? value : set(node, rest);
    }

    private YamlNode setKey(YamlNode node, String rest) throws CourseException {
        String key = YamlPath.first(rest);
        YamlMap map = node.map();
        YamlNode child = map.optional(key).isPresent()
                ? map.required(key)
                : Yaml.node(SourceFile.of(source.file(), "{}")).orElseThrow();
        return node.with(key, setWithin(child, YamlPath.rest(rest)));
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

    /** Creates the error of a list without an item of that index or name. */
    private CourseException missing(YamlNode node, String rest) {
        boolean isName = !YamlPath.isIndex(rest) && YamlPath.first(path).equals("optimizers");
        return isName
                ? error(
                        MessageKey.EXPERIMENT_NO_OPTIMIZER,
                        KnownWords.arguments(YamlPath.first(rest), YamlPath.names(node.items())))
                : nowhere();
    }

    private CourseException error(MessageKey key, String... arguments) {
        return new CourseException(source.position(0), key, arguments);
    }

    private CourseException nowhere() {
        return error(MessageKey.EXPERIMENT_NOWHERE, path);
    }
}
