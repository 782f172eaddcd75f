package descenso.phrases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The words that a learner may type for a thing, {@linkplain TextFolding folded}, by language; the first is shown. */
public record TypedWords(Map<Language, List<String>> words) {

    private static final Map<String, TypedWords> ALL = read();

    private static Map<String, TypedWords> read() {
        Map<String, Map<Language, List<String>>> all = new HashMap<>();
        for (Language language : Language.values()) {
            Properties file = language.properties("words.properties");
            file.stringPropertyNames()
                    .forEach(key -> all.computeIfAbsent(key, any -> new LinkedHashMap<>())
                            .put(language, List.of(file.getProperty(key).split(" "))));
        }
        Map<String, TypedWords> typed = new HashMap<>();
        all.forEach((key, words) -> typed.put(key, new TypedWords(words)));
        return Map.copyOf(typed);
    }

    public TypedWords {
        words = Map.copyOf(words);
    }

    /** Returns the words for a key of {@code words.properties}; if it is unknown, one word in every language. */
    public static TypedWords of(String key, String otherwise) {
        return ALL.getOrDefault(key, new TypedWords(Map.of(Language.first(), List.of(otherwise))));
    }

    /** Returns the words for a thing, whose key is known. */
    public static TypedWords of(String key) {
        return Objects.requireNonNull(ALL.get(key), key);
    }

    /** Returns the word to show; if the language has none, that of the first language that has one. */
    public String in(Language language) {
        return language.withFallbacks()
                .flatMap(each -> words.getOrDefault(each, List.of()).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Returns the words of all languages. */
    public Stream<String> all() {
        return words.values().stream().flatMap(List::stream);
    }

    /** Tests whether a folded word is one of them. */
    public boolean contains(String folded) {
        return all().anyMatch(folded::equals);
    }
}
