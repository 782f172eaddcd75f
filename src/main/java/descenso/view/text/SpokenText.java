package descenso.view.text;

import descenso.phrases.MessageKey;
import java.util.Map;
import java.util.regex.Pattern;

/** Text in the characters that a voice reads, and in words what only the eye takes for a sign. */
public record SpokenText(UiText speech) {

    private static final Map<String, MessageKey> SIGNS = Map.of(
            "≈", MessageKey.SPOKEN_ABOUT,
            "≠", MessageKey.SPOKEN_IS_NOT,
            "×", MessageKey.SPOKEN_BY);

    /** What a phrase that is drawn has before its words. */
    private static final Pattern MARK = Pattern.compile("^[✓✗→·~] ");

    /** Thousands are not set apart from hundreds; the breaks are left to who prints it. */
    public String text(String written) {
        String text = written.replaceAll("(?<=\\d)\u00A0(?=\\d{3})", "")
                .replaceAll("(?<=\\d)–(?=\\d)", " " + say(MessageKey.SPOKEN_TO) + " ")
                .replaceAll("\\s*—\\s*", ", ")
                .replace("°", " " + say(MessageKey.SPOKEN_DEGREES));
        for (Map.Entry<String, MessageKey> sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), " " + say(sign.getValue()) + " ");
        }
        return SentenceFormatter.flowing(speech.glyphs().encode(text));
    }

    /** A phrase, without the mark that it is drawn with. */
    public String say(MessageKey phrase, String... arguments) {
        String words = MARK.matcher(speech.phrases().say(phrase, arguments)).replaceFirst("");
        return SentenceFormatter.flowing(speech.glyphs().encode(words));
    }
}
