package descenso.course.source;

import descenso.phrases.MessageKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a word that must be one of the known words. */
public final class EnumParser {

    /** Maximum number of names listed in an error message. A longer list does not help the author. */
    private static final int LISTED = 24;

    private EnumParser() {}

    /**
     * Returns the value with a key that equals the text of the node.
     *
     * @throws CourseException if no value has this key, with a suggestion or the list of the keys
     */
    public static <T> T parse(YamlNode node, Collection<T> known, Function<T, String> key) throws CourseException {
        String word = node.text();
        for (T value : known) {
            if (key.apply(value).equals(word)) {
                return value;
            }
        }
        throw unknown(node, word, known.stream().map(key).toList());
    }

    /**
     * Returns the text of the node, which must be one of the known words.
     *
     * @throws CourseException if the text is not a known word, with a suggestion or the list of the words
     */
    public static String parse(YamlNode node, Collection<String> known) throws CourseException {
        return parse(node, known, Function.identity());
    }

    private static CourseException unknown(YamlNode node, String word, List<String> known) {
        return SpellingSuggestion.to(word, known)
                .map(meant -> node.error(MessageKey.EXPERIMENT_MISSPELT_WORD, word, meant))
                .orElseGet(() -> node.error(MessageKey.EXPERIMENT_UNKNOWN_WORD, word, list(known)));
    }

    /**
     * Returns the arguments of a message about an unknown word: the word, then each known word. Only the first 24 of a
     * longer list are named.
     */
    public static String[] arguments(String word, List<String> known) {
        return Stream.concat(Stream.of(word), some(known)).toArray(String[]::new);
    }

    /** Returns the words separated by commas; only the first 24 of a longer list, then an ellipsis. */
    public static String list(List<String> words) {
        return some(words).collect(Collectors.joining(", "));
    }

    /** Returns the words one by one; only the first 24 of a longer list, then an ellipsis. */
    public static String[] first(List<String> words) {
        return some(words).toArray(String[]::new);
    }

    private static Stream<String> some(List<String> words) {
        return words.size() <= LISTED
                ? words.stream()
                : Stream.concat(words.stream().limit(LISTED), Stream.of("…"));
    }
}
