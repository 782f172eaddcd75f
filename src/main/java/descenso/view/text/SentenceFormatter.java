package descenso.view.text;

import descenso.tui.Line;
import descenso.tui.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences and paragraphs for a voice, whose pauses come from their stops and not from where lines break. */
public final class SentenceFormatter {

    /** No line of words is that wide. */
    public static final int UNLIMITED = Integer.MAX_VALUE / 2;

    /** What ends a sentence, or shows that it goes on. */
    private static final String STOPS = ".!?…:;,";

    private static final String CLOSERS = "»”\"')";

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u202F]+");

    private SentenceFormatter() {}

    /** Its blanks as single spaces, and none at its ends. */
    public static String flowing(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    public static String flowing(List<Span> spans) {
        return flowing(spans.stream().map(Span::text).collect(Collectors.joining()));
    }

    /** One a text, those without words left out. */
    public static List<String> paragraphs(Stream<String> texts) {
        return texts.map(SentenceFormatter::flowing)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** One a line of what is drawn. */
    public static List<String> paragraphs(List<Line> lines) {
        return paragraphs(lines.stream().map(Line::toString));
    }

    /** With a capital first. */
    public static String begun(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** With a full stop at its end, where it ends without any sign: a voice makes a pause there. */
    public static String ended(String text) {
        String bare = text;
        while (!bare.isEmpty() && CLOSERS.indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        boolean isEnded = bare.isEmpty() || STOPS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return isEnded ? text : text + ".";
    }

    /** Each ended, one after the other, those left out that say nothing. */
    public static String joined(String... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isBlank())
                .map(SentenceFormatter::ended)
                .collect(Collectors.joining(" "));
    }
}
