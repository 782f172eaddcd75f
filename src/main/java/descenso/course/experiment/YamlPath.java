package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.KnownWords;
import descenso.course.source.Schema;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.optim.OptimizerKind;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Follows a path such as {@code optimizers.momentum.lr} down an experiment. A step selects
 *
 * <ol>
 *   <li>in a mapping, the value of the key that it names; at the end of the path, also a key that may be added;
 *   <li>in a list, the item with this 0-based index;
 *   <li>otherwise the items with this label, rule or name, which may contain dots;
 *   <li>otherwise nothing: the whole path leads on in every item that has or may have its first key;
 *   <li>if none may, in every item where it may be an unknown key and not an unknown name, so that the reader of the
 *       item reports it.
 * </ol>
 */
public final class YamlPath {

    /** An item of a list that a path selects, by 0-based index, and the path from it on. */
    public record Target(int index, String rest) {}

    private YamlPath() {}

    /** Returns the path up to the first dot. */
    public static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    public static String rest(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1);
    }

    /** Returns the keys that a mapping may have: its rule, its kind or its key {@code problem} decides which. */
    static List<String> keys(YamlMap map) {
        Optional<OptimizerKind> rule = map.word("rule").flatMap(OptimizerKind::byKey);
        if (rule.isPresent()) {
            return Schema.of(rule.get()).keys();
        }
        Optional<String> kind = map.word("kind");
        if (kind.isPresent()) {
            return (Schema.variants("problem").contains(kind.get())
                            ? Schema.of("problem", kind.get())
                            : Schema.of("schedule"))
                    .keys();
        }
        return map.optional("problem").isPresent() ? Schema.of("experiment").keys() : map.keys();
    }

    /** Returns the items that the start of the path selects; empty if it must be an unknown name. */
    public static List<Target> targets(List<YamlNode> items, String path) {
        if (isIndex(path)) {
            return IntStream.range(0, items.size())
                    .filter(index -> first(path).equals(Integer.toString(index)))
                    .mapToObj(index -> new Target(index, rest(path)))
                    .toList();
        }
        String key = first(path);
        List<Target> named = named(items, path);
        List<Target> knowing = named.isEmpty()
                ? such(
                        items,
                        path,
                        map -> map.optional(key).isPresent() || keys(map).contains(key))
                : named;
        return knowing.isEmpty()
                ? such(
                        items,
                        path,
                        map -> rest(path).isEmpty()
                                || KnownWords.nearest(key, keys(map)).isPresent())
                : knowing;
    }

    static boolean isIndex(String path) {
        return path.matches("[0-9]+([.].*)?");
    }

    /** Returns the labels, rules and names by which a path can select these items, each once. */
    static List<String> names(List<YamlNode> items) {
        return items.stream()
                .flatMap(item -> item.mapping().stream())
                .flatMap(YamlPath::words)
                .distinct()
                .toList();
    }

    private static List<Target> named(List<YamlNode> items, String path) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            items.get(i).mapping().stream()
                    .flatMap(map -> Stream.concat(words(map), title(map)))
                    .filter(name -> path.equals(name) || path.startsWith(name + "."))
                    .findFirst()
                    .ifPresent(name ->
                            targets.add(new Target(index, path.substring(Math.min(name.length() + 1, path.length())))));
        }
        return targets;
    }

    private static Stream<String> words(YamlMap map) {
        return Stream.of("label", "rule", "name").flatMap(key -> map.word(key).stream());
    }

    /** Returns the default label of an optimizer, if the author gave none. */
    private static Stream<String> title(YamlMap map) {
        return map
                .word("rule")
                .filter(rule -> map.optional("label").isEmpty())
                .flatMap(OptimizerKind::byKey)
                .map(OptimizerKind::title)
                .stream();
    }

    private static List<Target> such(List<YamlNode> items, String path, Predicate<YamlMap> wanted) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).mapping().filter(wanted).isPresent())
                .mapToObj(i -> new Target(i, path))
                .toList();
    }

    /** Returns the paths of values, or of keys to add, with keys and 0-based indices only; empty if there are none. */
    public static List<String> paths(YamlNode root, String path) {
        return leads(root, path) ? paths(root, path, "").toList() : List.of();
    }

    /** Returns the canonical paths below a node, whose own path ends with a dot. */
    private static Stream<String> paths(YamlNode node, String path, String before) {
        if (path.isEmpty()) {
            return Stream.of(before.replaceFirst("[.]$", ""));
        }
        if (node.isList()) {
            List<YamlNode> items = node.items();
            return targets(items, path).stream()
                    .flatMap(target -> paths(items.get(target.index()), target.rest(), before + target.index() + "."));
        }
        String key = first(path);
        Optional<YamlNode> child = node.mapping().flatMap(map -> map.optional(key));
        return child.isPresent() ? paths(child.get(), rest(path), before + key + ".") : Stream.of(before + path);
    }

    /** Tests whether the path leads to a value, or to a key that may be added; in a list, in one item at least. */
    public static boolean leads(YamlNode node, String path) {
        if (path.isEmpty()) {
            return true;
        }
        if (node.isList()) {
            List<YamlNode> items = node.items();
            return targets(items, path).stream().anyMatch(target -> leads(items.get(target.index()), target.rest()));
        }
        String key = first(path);
        Optional<YamlMap> map = node.mapping();
        Optional<YamlNode> child = map.flatMap(given -> given.optional(key));
        return child.isPresent()
                ? leads(child.get(), rest(path))
                : rest(path).isEmpty() && map.isPresent() && keys(map.get()).contains(key);
    }

    /** Returns the value at a path of keys; empty if there is none. */
    public static Optional<YamlNode> at(YamlNode node, String path) {
        Optional<YamlNode> child = node.mapping().flatMap(map -> map.optional(first(path)));
        String rest = rest(path);
        return rest.isEmpty() ? child : child.flatMap(found -> at(found, rest));
    }

    /** Returns the items of the list at a path of keys; empty if there is none. */
    public static List<YamlNode> items(YamlNode node, String path) {
        return at(node, path).map(YamlNode::items).orElse(List.of());
    }

    /** Reads paths of values that may be changed, and settings, in an experiment as it is now and as written. */
    public record PathsReader(YamlNode root, YamlNode written) {

        /** Pattern of a text that YAML reads unchanged without quotes. */
        private static final Pattern BARE = Pattern.compile("-?[\\p{L}\\d.(][\\p{L}\\d._+*/^()-]*");

        /**
         * Reads the paths that still lead to a value. Leaves out those that a setting removed: {@code batches=full}
         * leaves no batch size to vary, and is not an error.
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

        /**
         * Reads settings: {@code {optimizers.lr: 0.1, problem.rotation: 45}}, in the order of the text.
         *
         * @throws CourseException if the value is not a mapping or is empty, a path leads to no value, or a setting is
         *     neither a text nor a list of texts
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
         * The values of an experiment that may be changed. Several paths can lead to the same value: {@code
         * optimizers.0.lr}, {@code optimizers.sgd.lr}, or, for all optimizers, {@code optimizers.lr}.
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
}
