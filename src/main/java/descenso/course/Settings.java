package descenso.course;

import descenso.phrases.Phrase;
import java.nio.file.Path;
import java.util.List;

/** One setting on its way down a YAML tree, of which it makes a changed copy. */
final class Settings {

    private final Source source;
    private final YamlNode value;

    private Settings(Source source, YamlNode value) {
        this.source = source;
        this.value = value;
    }

    /** The tree with that value; a fault stands at {@code --set PATH}. */
    static YamlNode apply(YamlNode root, Setting setting) throws CourseException {
        String name = "--set " + setting.path().replaceAll("\\p{Cntrl}", "?");
        Source source = Source.of(Path.of(name), setting.value());
        YamlNode value = Yaml.node(source.whole())
                .orElseThrow(() -> new CourseException(source.place(0), Phrase.COURSE_EMPTY_VALUE));
        return new Settings(source, value).set(root, setting.path());
    }

    private YamlNode set(YamlNode node, String path) throws CourseException {
        if (path.isEmpty()) {
            return value;
        }
        if (node.isText()) {
            throw nowhere(path);
        }
        return node.isList() ? setItems(node, path) : setKey(node, path);
    }

    private YamlNode setKey(YamlNode node, String path) throws CourseException {
        String key = YamlPath.first(path);
        if (key.isEmpty()) {
            throw nowhere(path);
        }
        YamlMap map = node.map();
        YamlNode child = map.find(key).isPresent() ? map.get(key) : empty();
        return node.with(key, set(child, YamlPath.rest(path)));
    }

    private YamlNode empty() throws CourseException {
        return Yaml.node(Source.of(source.file(), "{}").whole()).orElseThrow();
    }

    private YamlNode setItems(YamlNode node, String path) throws CourseException {
        List<YamlPath.Target> targets = YamlPath.targets(node.list(), path);
        if (targets.isEmpty()) {
            throw nowhere(path);
        }
        YamlNode changed = node;
        for (YamlPath.Target target : targets) {
            YamlNode item = node.list().get(target.index());
            changed = changed.with(Integer.toString(target.index()), set(item, target.rest()));
        }
        return changed;
    }

    private CourseException nowhere(String path) {
        return new CourseException(source.place(0), Phrase.EXPERIMENT_NOWHERE, path);
    }
}
