package descenso.view;

import descenso.phrases.Phrase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes words of signs that voices drop: of a minus before a number, of a power of ten, of about, and one number of the
 * digits that are set apart. Formulas stay as they are written, and so does what is to be typed.
 */
public record Ear(Speech speech) {

    /** What is to be typed after these is left alone. */
    private static final String NOT_TYPED = "(?<!\\b(?:pon|set|responde|answer) \\S{0,40} ?)";

    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d,.])(\\d{1,3})((?:[ \u00A0\u202F]\\d{3})+)(?![\\d])");

    private static final Pattern POWER =
            Pattern.compile(NOT_TYPED + "(?<![\\p{L}\\d.,])(\\d+(?:[.,]\\d+)?)e(-?\\d+)\\b");

    private static final Pattern MINUS = Pattern.compile(NOT_TYPED + "(?<![\\p{L}\\d)\\]_^])-(?=\\d)");

    /** The same paragraph, for a voice. */
    public String words(String paragraph) {
        String joined = GROUPED.matcher(paragraph)
                .replaceAll(number -> number.group(1) + number.group(2).replaceAll("\\D", ""));
        String powered =
                POWER.matcher(joined).replaceAll(number -> quoted(Phrase.EAR_POWER, number.group(1), number.group(2)));
        return MINUS.matcher(powered)
                .replaceAll(quoted(Phrase.EAR_MINUS) + " ")
                .replace(" ~= ", " " + speech.say(Phrase.EAR_ABOUT) + " ");
    }

    private String quoted(Phrase phrase, String... arguments) {
        return Matcher.quoteReplacement(speech.say(phrase, arguments));
    }
}
