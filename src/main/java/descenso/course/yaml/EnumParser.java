package descenso.course.yaml;

import descenso.course.source.CourseException;
import descenso.course.source.SpellingSuggestion;
import descenso.phrases.MessageKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A word among those that are known. */
public final class EnumParser {

    /** More names than this help nobody. */
    private static final int LISTED = 24;

    private EnumParser() {}

    /** The value whose key the node's text is. */
    public static <T> T of(YamlNode node, Collection<T> known, Function<T, String> key) throws CourseException {
        String word = node.text();
        for (T value : known) {
            if (key.apply(value).equals(word)) {
                return value;
            }
        }
        throw unknown(node, word, known.stream().map(key).toList());
    }

    /** The node's text, which is one of the known words. */
    public static String of(YamlNode node, Collection<String> known) throws CourseException {
        return of(node, known, Function.identity());
    }

    private static CourseException unknown(YamlNode node, String word, List<String> known) {
        return SpellingSuggestion.to(word, known)
                .map(meant -> node.fault(MessageKey.EXPERIMENT_MISSPELT_WORD, word, meant))
                .orElseGet(() -> node.fault(MessageKey.EXPERIMENT_UNKNOWN_WORD, word, list(known)));
    }

    /** What a sentence says that names a word and then, each for itself, those that are known; the first ones of many. */
    public static String[] arguments(String word, List<String> known) {
        return Stream.concat(Stream.of(word), some(known)).toArray(String[]::new);
    }

    /** The words with commas between them, the first ones of many. */
    public static String list(List<String> words) {
        return some(words).collect(Collectors.joining(", "));
    }

    /** The first ones of many, each for itself. */
    public static String[] first(List<String> words) {
        return some(words).toArray(String[]::new);
    }

    private static Stream<String> some(List<String> words) {
        return words.size() <= LISTED
                ? words.stream()
                : Stream.concat(words.stream().limit(LISTED), Stream.of("…"));
    }
}
