package descenso.math;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words for formulas in one language: its phrases, and the names of symbols from {@code names.txt}. */
public final class Pronunciation {

    private final Language language;
    private final Messages messages;
    private final Map<String, String> names;

    private Pronunciation(Language language, Messages messages, Map<String, String> names) {
        this.language = language;
        this.messages = messages;
        this.names = names;
    }

    /**
     * Returns the pronunciation of a language.
     *
     * @param messages the messages in the same language
     */
    public static Pronunciation of(Messages messages, Language language) {
        return new Pronunciation(language, messages, names(column(language)));
    }

    String say(MessageKey key, String... arguments) {
        return messages.say(key, arguments);
    }

    /** Returns the name of a symbol; empty if it is read as it is written. */
    Optional<String> name(String sign) {
        return Optional.ofNullable(names.get(sign));
    }

    /** Normalizes spaces, and contracts words as Spanish does: al gradiente, del par. */
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
        for (String line : Symbols.lines("names.txt")) {
            String[] words = line.split(" ", -1);
            names.put(key(words[0]), spaced(words[column]));
        }
        return Map.copyOf(names);
    }

    /**
     * Returns the symbol of a table entry. A number sign begins a comment, so the table escapes it with a backslash.
     */
    private static String key(String word) {
        return word.startsWith("\\") ? word.substring(1) : spaced(word);
    }

    private static String spaced(String word) {
        return word.length() == 1 ? word : word.replace('.', ' ');
    }
}
