package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.KnownWords;
import descenso.course.source.SourceText;
import descenso.course.source.Yaml;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.ControlCharacters;
import descenso.phrases.MessageKey;
import java.util.List;

/**
 * A change to an experiment before it is read.
 *
 * @param path keys separated by dots; an item of a list is selected by its 0-based index, label or rule, and all items
 *     by nothing
 */
public record Setting(String path, String value) {

    /** Maximum length of a path in a source position: enough for every value of the course. */
    private static final int QUOTED = 80;

    /** Maximum number of dots in a path. No value of an experiment needs a tenth of it; it limits the recursion. */
    private static final int MOST_DOTS = 100;

    /**
     * Follows the path down a YAML tree and returns a copy of the tree with the new value. An error has the source
     * position {@code --set PATH}.
     *
     * @throws CourseException if the new value is not valid YAML or is empty, or the path leads nowhere
     */
    public YamlNode appliedTo(YamlNode root) throws CourseException {
        SourceText source = SourceText.ofSetting(ControlCharacters.quoted(path, QUOTED), value);
        YamlNode node = Yaml.node(source)
                .orElseThrow(() -> new CourseException(source.position(), MessageKey.COURSE_EMPTY_VALUE));
        Change change = new Change(path, source, node);
        if (path.chars().filter(c -> c == '.').count() > MOST_DOTS) {
            throw change.nowhere();
        }
        return change.below(root, path);
    }

    /** A change of a tree to a value that was parsed. */
    private record Change(String path, SourceText source, YamlNode value) {

        /** Returns the node with the value set below it. */
        YamlNode below(YamlNode node, String rest) throws CourseException {
            if (node.isText() || YamlPath.first(rest).isEmpty()) {
                throw nowhere();
            }
            return node.isList() ? items(node, rest) : key(node, rest);
        }

        /** Returns the new value at the end of the path; otherwise the node with the value set below it. */
        private YamlNode within(YamlNode node, String rest) throws CourseException {
            return rest.isEmpty() ? value : below(node, rest);
        }

        private YamlNode key(YamlNode node, String rest) throws CourseException {
            String key = YamlPath.first(rest);
            YamlMap map = node.map();
            YamlNode child = map.optional(key).isPresent()
                    ? map.required(key)
                    : Yaml.node(SourceText.of(source.file(), "{}")).orElseThrow();
            return node.with(key, within(child, YamlPath.rest(rest)));
        }

        private YamlNode items(YamlNode node, String rest) throws CourseException {
            List<YamlNode> items = node.items();
            List<YamlPath.Target> targets = YamlPath.targets(items, rest);
            boolean isName = !YamlPath.isIndex(rest) && YamlPath.first(path).equals("optimizers");
            if (targets.isEmpty()) {
                throw isName
                        ? error(
                                MessageKey.EXPERIMENT_NO_OPTIMIZER,
                                KnownWords.arguments(YamlPath.first(rest), YamlPath.names(items)))
                        : nowhere();
            }
            YamlNode changed = node;
            for (YamlPath.Target target : targets) {
                YamlNode item = within(items.get(target.index()), target.rest());
                changed = changed.with(Integer.toString(target.index()), item);
            }
            return changed;
        }

        private CourseException error(MessageKey key, String... arguments) {
            return new CourseException(source.position(), key, arguments);
        }

        CourseException nowhere() {
            return error(MessageKey.EXPERIMENT_NOWHERE, path);
        }
    }
}
