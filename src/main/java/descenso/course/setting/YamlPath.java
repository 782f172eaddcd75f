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

/** How a path such as {@code optimizers.momentum.lr} goes down an experiment's YAML. */
public final class YamlPath {

    /**
     * An item of a list.
     *
     * @param rest of the path, from it on
     */
    public record Target(int index, String rest) {}

    private YamlPath() {}

    /** Up to the first dot. */
    public static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    public static String rest(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1);
    }

    /**
     * The item of this index; those of this label, rule or name; or else those that may have such a key. Where none may,
     * all that have keys, whoever reads them will say so; but none where it must have been meant for a name.
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

    /** Whether the first of the path is a key that is unknown, and not the name of another item. */
    private static boolean mayMean(YamlMap map, String path) {
        return rest(path).isEmpty()
                || SpellingSuggestion.to(first(path), ExperimentSchema.of(map)).isPresent();
    }

    /** The names that a path can call these by, each once. */
    static List<String> names(List<YamlNode> items) {
        return items.stream()
                .flatMap(item -> item.mapping().stream())
                .flatMap(YamlPath::words)
                .distinct()
                .toList();
    }

    /** A name may hold dots itself. */
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

    /** The label of an optimizer that was given none. */
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

    /** The same places with nothing but keys and indices; none where it leads nowhere. */
    public static List<String> places(YamlNode root, String path) {
        return leads(root, path) ? places(root, path, "").toList() : List.of();
    }

    /** @param before what leads to the node, up to its last dot */
    private static Stream<String> places(YamlNode node, String path, String before) {
        if (path.isEmpty()) {
            return Stream.of(before.substring(0, before.length() - 1));
        }
        if (node.isList()) {
            List<YamlNode> items = node.items();
            return targets(items, path).stream()
                    .flatMap(target -> places(items.get(target.index()), target.rest(), before + target.index() + "."));
        }
        String key = first(path);
        Optional<YamlNode> child = node.mapping().flatMap(map -> map.optional(key));
        return child.isPresent() ? places(child.get(), rest(path), before + key + ".") : Stream.of(before + path);
    }

    /** Whether there is, or may be, a value there. */
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
