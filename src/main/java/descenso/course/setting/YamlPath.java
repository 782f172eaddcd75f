package descenso.course.setting;

import descenso.course.source.SpellingSuggestion;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.optim.OptimizerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Follows a path such as {@code optimizers.momentum.lr} down the YAML of an experiment. */
public final class YamlPath {

    /**
     * An item of a list that a path selects.
     *
     * @param index the 0-based index of the item
     * @param rest the path from the item on
     */
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

    /**
     * Returns the items that the start of the path selects: the item with this index; otherwise the items with this
     * label, rule or name; otherwise the mappings that may have such a key. If none may, returns the mappings for which
     * the start of the path may be an unknown key, so that their reader reports it; empty if it must be an unknown
     * name.
     */
    public static List<Target> targets(List<YamlNode> items, String path) {
        if (isIndex(path)) {
            return IntStream.range(0, items.size())
                    .filter(index -> first(path).equals(Integer.toString(index)))
                    .mapToObj(index -> new Target(index, rest(path)))
                    .toList();
        }
        List<Target> named = named(items, path);
        List<Target> knowing = named.isEmpty() ? such(items, path, map -> knows(map, first(path))) : named;
        return knowing.isEmpty() ? such(items, path, map -> mayMean(map, path)) : knowing;
    }

    static boolean isIndex(String path) {
        return path.matches("[0-9]+([.].*)?");
    }

    /**
     * Tests whether the start of the path may be an unknown key and not the name of another item. True if the path ends
     * there or the start resembles a known key.
     */
    private static boolean mayMean(YamlMap map, String path) {
        return rest(path).isEmpty()
                || SpellingSuggestion.to(first(path), ExperimentSchema.of(map)).isPresent();
    }

    /** Returns the labels, rules and names by which a path can select these items, each once. */
    static List<String> names(List<YamlNode> items) {
        return items.stream()
                .flatMap(item -> item.mapping().stream())
                .flatMap(YamlPath::words)
                .distinct()
                .toList();
    }

    /** Returns the items with a name at the start of the path. A name may contain dots. */
    private static List<Target> named(List<YamlNode> items, String path) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Optional<String> name = names(items.get(i))
                    .filter(each -> path.equals(each) || path.startsWith(each + "."))
                    .findFirst();
            if (name.isPresent()) {
                int length = name.get().length();
                targets.add(new Target(i, path.substring(Math.min(length + 1, path.length()))));
            }
        }
        return targets;
    }

    private static Stream<String> names(YamlNode item) {
        return item.mapping().stream().flatMap(map -> Stream.concat(words(map), title(map)));
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
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).mapping().filter(wanted).isPresent()) {
                targets.add(new Target(i, path));
            }
        }
        return targets;
    }

    private static boolean knows(YamlMap map, String key) {
        return map.optional(key).isPresent() || ExperimentSchema.of(map).contains(key);
    }

    /**
     * Returns the paths of the selected values in canonical form, with only keys and 0-based indices; empty if the path
     * leads nowhere.
     */
    public static List<String> paths(YamlNode root, String path) {
        return leads(root, path) ? paths(root, path, "").toList() : List.of();
    }

    /**
     * Returns the canonical paths below a node.
     *
     * @param path the path from the node on
     * @param before the canonical path to the node, with a dot at its end
     */
    private static Stream<String> paths(YamlNode node, String path, String before) {
        if (path.isEmpty()) {
            return Stream.of(before.substring(0, before.length() - 1));
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

    /** Tests whether the path leads to a value, or to a key that may be added. */
    public static boolean leads(YamlNode node, String path) {
        if (path.isEmpty()) {
            return true;
        }
        if (node.isList()) {
            List<YamlNode> items = node.items();
            return targets(items, path).stream().anyMatch(target -> leads(items.get(target.index()), target.rest()));
        }
        return node.mapping().filter(map -> leads(map, path)).isPresent();
    }

    private static boolean leads(YamlMap map, String path) {
        String key = first(path);
        boolean isEnd = rest(path).isEmpty();
        return isEnd
                ? knows(map, key)
                : map.optional(key).filter(child -> leads(child, rest(path))).isPresent();
    }
}
