package descenso.math;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words for formulas in one language: its phrases, and the names of symbols from its {@code symbols.txt}. */
public final class Pronunciation {

    private final Messages messages;
    private final Pattern contraction;
    private final Map<String, String> names;

    private Pronunciation(Messages messages, Map<String, String> names) {
        this.messages = messages;
        this.contraction = Pattern.compile(messages.say(MessageKey.LANGUAGE_CONTRACTION));
        this.names = names;
    }

    /** Returns the pronunciation of a language, with its messages. */
    public static Pronunciation of(Messages messages, Language language) {
        return new Pronunciation(messages, names(language));
    }

    String say(MessageKey key, String... arguments) {
        return messages.say(key, arguments);
    }

    /** Returns the name of a symbol; empty if it is read as it is written. */
    Optional<String> name(String sign) {
        return Optional.ofNullable(names.get(sign));
    }

    /** Normalizes spaces, and contracts words as the language does; in Spanish: al gradiente, del par. */
    String flowing(String words) {
        String single = words.replaceAll("\\s+", " ").strip();
        return contraction.matcher(single).replaceAll(messages.say(MessageKey.LANGUAGE_CONTRACTED));
    }

    private static Map<String, String> names(Language language) {
        Map<String, String> names = new HashMap<>();
        for (String line : Symbol.lines(language.open("symbols.txt"))) {
            String[] words = line.split(" ", -1);
            names.put(key(words[0]), spaced(words[1]));
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
