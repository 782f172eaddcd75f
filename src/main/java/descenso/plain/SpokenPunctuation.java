package descenso.plain;

import descenso.app.CommandVocabulary;
import descenso.phrases.MessageKey;
import descenso.view.text.UiText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces signs that speech synthesisers drop by words: a minus before a number, a power of ten, and "about". Joins
 * the groups of digits of a number. Formulas and text to be typed stay unchanged.
 */
final class SpokenPunctuation {

    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d,.])(\\d{1,3})((?:[ \u00A0\u202F]\\d{3})+)(?![\\d])");

    private final UiText texts;
    private final Pattern power;
    private final Pattern minus;

    SpokenPunctuation(UiText texts) {
        this.texts = texts;
        String notTyped = notAfter(Stream.of(MessageKey.WORD_SET, MessageKey.WORD_ANSWER));
        power = Pattern.compile(notTyped + "(?<![\\p{L}\\d.,])(\\d+(?:[.,]\\d+)?)e(-?\\d+)\\b");
        minus = Pattern.compile(notTyped + "(?<![\\p{L}\\d)\\]_^])-(?=\\d)");
    }

    /** Returns a pattern that excludes text to be typed after these commands. */
    private String notAfter(Stream<MessageKey> words) {
        String names = words.map(command -> Pattern.quote(texts.characters()
                        .encode(CommandVocabulary.names(command, texts.messages())
                                .get(0))))
                .collect(Collectors.joining("|"));
        return "(?<!\\b(?:" + names + ") \\S{0,40} ?)";
    }

    /** Returns a paragraph in the form for speech. */
    String text(String paragraph) {
        String joined = GROUPED.matcher(paragraph)
                .replaceAll(number -> number.group(1) + number.group(2).replaceAll("\\D", ""));
        String powered = power.matcher(joined)
                .replaceAll(number -> quoted(MessageKey.EAR_POWER, number.group(1), number.group(2)));
        return minus.matcher(powered)
                .replaceAll(quoted(MessageKey.EAR_MINUS) + " ")
                .replace(" ~= ", " " + texts.say(MessageKey.SPOKEN_ABOUT) + " ");
    }

    private String quoted(MessageKey key, String... arguments) {
        return Matcher.quoteReplacement(texts.say(key, arguments));
    }
}
