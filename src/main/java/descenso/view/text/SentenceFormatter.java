package descenso.view.text;

import descenso.tui.Line;
import descenso.tui.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats sentences and paragraphs for speech output, which pauses at punctuation and not at line breaks. */
public final class SentenceFormatter {

    /** A width greater than any line of text, in cells. Half of the maximum, so that sums with it do not overflow. */
    public static final int UNLIMITED = Integer.MAX_VALUE / 2;

    /** Punctuation at the end of a sentence, or before its continuation. */
    private static final String STOPS = ".!?…:;,";

    private static final String CLOSERS = "»”\"')";

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u202F]+");

    /** The end of a sentence with another behind it. */
    private static final Pattern FIRST_END = Pattern.compile("[.!?…]\\s(?=[\\p{Lu}\\p{Pi}\\p{Po}])");

    private SentenceFormatter() {}

    /** Replaces each run of white space by a single space and removes it at both ends. */
    public static String flowing(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    public static String flowing(List<Span> spans) {
        return flowing(spans.stream().map(Span::text).collect(Collectors.joining()));
    }

    /** Returns one paragraph per text. Leaves out blank texts. */
    public static List<String> paragraphs(Stream<String> texts) {
        return texts.map(SentenceFormatter::flowing)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Returns one paragraph per drawn line. Leaves out blank lines. */
    public static List<String> paragraphs(List<Line> lines) {
        return paragraphs(lines.stream().map(Line::toString));
    }

    /** Returns the text with its first letter in upper case. */
    public static String begun(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /**
     * Returns the first sentence: the text up to a stop that a space and a capital letter or an opening sign follow.
     */
    public static String first(String text) {
        Matcher end = FIRST_END.matcher(text);
        return end.find() ? text.substring(0, end.start() + 1) : text;
    }

    /** Adds a full stop if the text ends without punctuation, so that speech output pauses there. */
    public static String ended(String text) {
        String bare = text;
        while (!bare.isEmpty() && CLOSERS.indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        boolean isEnded = bare.isEmpty() || STOPS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return isEnded ? text : text + ".";
    }

    /** Returns the text without a full stop at its end, to quote it within a sentence. */
    public static String unended(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** Returns the beginning of a sentence without the punctuation at its end, for an ellipsis after it. */
    public static String opening(String text) {
        int end = text.length();
        while (end > 0 && (STOPS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Joins texts into one paragraph, each with its final punctuation. Leaves out blank texts. */
    public static String joined(String... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isBlank())
                .map(SentenceFormatter::ended)
                .collect(Collectors.joining(" "));
    }
}
