package descenso.view;

import descenso.phrases.Phrase;
import descenso.tui.Line;
import descenso.tui.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes paragraphs for a voice of what is drawn elsewhere: without the signs that only an eye makes sense of. */
final class Paragraphs {

    /** No line of words is that wide. */
    static final int UNLIMITED = Integer.MAX_VALUE / 2;

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Pattern SIGN = Pattern.compile("^[✓✗→·~] ");
    private static final String STOPS = ".!?…:;";

    private Paragraphs() {}

    /** One a line, those without words left out. */
    static List<String> paragraphs(List<Line> lines) {
        return lines.stream()
                .map(line -> words(line.toString()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static String words(List<Span> spans) {
        return words(spans.stream().map(Span::text).collect(Collectors.joining()));
    }

    static String words(String text) {
        return text.replace(NO_BREAK_SPACE, ' ').replaceAll("\\s+", " ").strip();
    }

    /** A phrase that is drawn with a sign before it, without that. */
    static String say(Speech speech, Phrase phrase, String... arguments) {
        String said = SIGN.matcher(speech.phrases().say(phrase, arguments)).replaceFirst("");
        return words(speech.glyphs().write(said));
    }

    /** With a stop at its end, where it has none: a voice makes a pause there. */
    static String ended(String text) {
        boolean isEnded = text.isEmpty() || STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return isEnded ? text : text + ".";
    }

    /** With a capital first. */
    static String begun(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** As in 1, 2 and 4; there is at least one. */
    static String list(List<String> words, Speech speech) {
        List<String> before = new ArrayList<>(words);
        String last = before.remove(before.size() - 1);
        return before.isEmpty() ? last : speech.say(Phrase.TOLD_AND, String.join(", ", before), last);
    }
}
