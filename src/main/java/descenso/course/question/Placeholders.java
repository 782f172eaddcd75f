package descenso.course.question;

import descenso.course.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blanks of a text, each {@code {{name}}}. While the text is read they are as many characters that no text has and that
 * mean nothing, so that neither Markdown nor LaTeX takes them, or the numbers in their places, for anything.
 *
 * @param text with those characters
 * @param names of the blanks, each once
 */
record Placeholders(SourceText text, List<String> names) {

    private static final Pattern NAMED = Pattern.compile("\\{\\{\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*}}");

    /** For private use, so nobody's: the first one counts the names. */
    private static final char FIRST = '\uE000';

    private static final char NEXT = '\uF8FF';
    private static final Pattern BLANK = Pattern.compile("[\uE000-\uF8FE]\uF8FF{4,}");

    Placeholders {
        names = List.copyOf(names);
    }

    static Placeholders of(SourceText text) {
        List<String> names = new ArrayList<>();
        String blank = NAMED.matcher(text.text()).replaceAll(found -> {
            String name = found.group(1);
            if (!names.contains(name)) {
                names.add(name);
            }
            char first = (char) (FIRST + names.indexOf(name));
            return first + String.valueOf(NEXT).repeat(found.group().length() - 1);
        });
        return new Placeholders(text.reworded(blank), names);
    }

    /** Where the first blank of this name begins. */
    int offsetOf(String name) {
        return text.text().indexOf(FIRST + names.indexOf(name));
    }

    /** A piece of the text, filled. */
    String fill(String piece, Function<String, String> number) {
        return BLANK.matcher(piece).replaceAll(blank -> Matcher.quoteReplacement(filling(blank.group(), number)));
    }

    /** The same, knowing its places. */
    SourceText fill(SourceText piece, Function<String, String> number) {
        SourceText filled = piece;
        Matcher blank = BLANK.matcher(filled.text());
        while (blank.find()) {
            filled = filled.replaced(blank.start(), blank.end(), filling(blank.group(), number));
            blank = BLANK.matcher(filled.text());
        }
        return filled;
    }

    /** Something that was no blank stays. */
    private String filling(String blank, Function<String, String> number) {
        int index = blank.charAt(0) - FIRST;
        return index < names.size() ? number.apply(names.get(index)) : "\uFFFD";
    }
}
