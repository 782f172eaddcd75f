package descenso.math;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How formulas are read aloud in a language: its phrases, and what {@code names.txt} calls each symbol. */
public final class Pronunciation {

    private final Language language;
    private final Messages phrases;
    private final Map<String, String> names;

    private Pronunciation(Language language, Messages phrases, Map<String, String> names) {
        this.language = language;
        this.phrases = phrases;
        this.names = names;
    }

    /**
     * That of a language.
     *
     * @param phrases in the same language
     */
    public static Pronunciation of(Messages phrases, Language language) {
        return new Pronunciation(language, phrases, names(column(language)));
    }

    String say(MessageKey phrase, String... arguments) {
        return phrases.say(phrase, arguments);
    }

    /** What it is called by itself; empty of what is called as it is written. */
    Optional<String> name(String sign) {
        return Optional.ofNullable(names.get(sign));
    }

    /** With single spaces, and joined where the language joins: al gradiente, del par. */
    String flowing(String words) {
        String single = words.replaceAll("\\s+", " ").strip();
        return switch (language) {
            case EN -> single;
            case ES -> single.replaceAll("\\b(de|a) el\\b", "$1l");
        };
    }

    private static int column(Language language) {
        return switch (language) {
            case EN -> 1;
            case ES -> 2;
        };
    }

    private static Map<String, String> names(int column) {
        Map<String, String> names = new HashMap<>();
        for (String line : TableLines.of("names.txt")) {
            String[] words = line.split(" ", -1);
            names.put(key(words[0]), spaced(words[column]));
        }
        return Map.copyOf(names);
    }

    /** A number sign would begin a comment, so it stands behind a backslash. */
    private static String key(String word) {
        return word.startsWith("\\") ? word.substring(1) : spaced(word);
    }

    private static String spaced(String word) {
        return word.length() == 1 ? word : word.replace('.', ' ');
    }
}
