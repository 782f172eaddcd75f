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

    /** Creates the pronunciation of a language, with its messages. */
    public Pronunciation(Messages messages, Language language) {
        this.messages = messages;
        this.contraction = Pattern.compile(messages.say(MessageKey.LANGUAGE_CONTRACTION));
        this.names = names(language);
    }

    String say(MessageKey key, String... arguments) {
        return messages.say(key, arguments);
    }

    String and(String first, String second) {
        return messages.and(first, second);
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
            // a number sign begins a comment, so the table escapes it with a backslash
            String symbol = words[0].startsWith("\\") ? words[0].substring(1) : spaced(words[0]);
            names.put(symbol, spaced(words[1]));
        }
        return Map.copyOf(names);
    }

    private static String spaced(String word) {
        return word.length() == 1 ? word : word.replace('.', ' ');
    }
}
