package descenso.view.text;

import descenso.phrases.MessageKey;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Converts text for speech output: replaces signs that only make sense in print by words, and keeps only characters
 * that speech output reads.
 */
public record SpokenText(UiText texts) {

    private static final Map<String, MessageKey> SIGNS = Map.of(
            "≈", MessageKey.SPOKEN_ABOUT,
            "≠", MessageKey.SPOKEN_IS_NOT,
            "×", MessageKey.SPOKEN_BY);

    /** A mark before the words of a displayed message. */
    private static final Pattern MARK = Pattern.compile("^[✓✗→·~] ");

    /** Converts a text to one line. Removes the grouping of thousands. Leaves line breaking to the caller. */
    public String text(String written) {
        String text = written.replaceAll("(?<=\\d)\u00A0(?=\\d{3})", "")
                .replaceAll("(?<=\\d)–(?=\\d)", " " + say(MessageKey.SPOKEN_TO) + " ")
                .replaceAll("\\s*—\\s*", ", ")
                .replace("°", " " + say(MessageKey.SPOKEN_DEGREES));
        for (Map.Entry<String, MessageKey> sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), " " + say(sign.getValue()) + " ");
        }
        return SentenceFormatter.flowing(texts.characters().encode(text));
    }

    /** Returns a message without the mark that its displayed form begins with. */
    public String say(MessageKey key, String... arguments) {
        String words = MARK.matcher(texts.messages().say(key, arguments)).replaceFirst("");
        return SentenceFormatter.flowing(texts.characters().encode(words));
    }
}
