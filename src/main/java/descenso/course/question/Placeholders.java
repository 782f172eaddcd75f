package descenso.course.question;

import descenso.course.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders of a text, each {@code {{name}}}. While the text is read, each is replaced by the same number of
 * private characters, so that neither Markdown nor LaTeX interprets the placeholders or the numbers that replace them.
 *
 * @param text the text with the private characters
 * @param names the names of the placeholders, each once, in the order of the text
 */
record Placeholders(SourceText text, List<String> names) {

    /**
     * First character of the Unicode private use area, which no text uses. In a placeholder, the first character is
     * this one plus the index of the name.
     */
    private static final char FIRST = '\uE000';

    private static final char NEXT = '\uF8FF';

    Placeholders {
        names = List.copyOf(names);
    }

    static Placeholders of(SourceText text) {
        List<String> names = new ArrayList<>();
        String blank = Patterns.NAMED.matcher(text.text()).replaceAll(found -> {
            String name = found.group(1);
            if (!names.contains(name)) {
                names.add(name);
            }
            char first = (char) (FIRST + names.indexOf(name));
            return first + String.valueOf(NEXT).repeat(found.group().length() - 1);
        });
        return new Placeholders(text.withText(blank), names);
    }

    /** Returns the 0-based offset of the first placeholder with this name. */
    int offsetOf(String name) {
        return text.text().indexOf(FIRST + names.indexOf(name));
    }

    /**
     * Returns a piece of the text with its placeholders filled.
     *
     * @param number formats the number of a name
     */
    String fill(String piece, Function<String, String> number) {
        return Patterns.BLANK
                .matcher(piece)
                .replaceAll(blank -> Matcher.quoteReplacement(filling(blank.group(), number)));
    }

    /**
     * Returns a piece of the text with its placeholders filled and its source positions kept.
     *
     * @param number formats the number of a name
     */
    SourceText fill(SourceText piece, Function<String, String> number) {
        SourceText filled = piece;
        Matcher blank = Patterns.BLANK.matcher(filled.text());
        while (blank.find()) {
            filled = filled.replaced(blank.start(), blank.end(), filling(blank.group(), number));
            blank = Patterns.BLANK.matcher(filled.text());
        }
        return filled;
    }

    /** Returns the number of a placeholder. Returns U+FFFD for private characters that the author wrote. */
    private String filling(String blank, Function<String, String> number) {
        int index = blank.charAt(0) - FIRST;
        return index < names.size() ? number.apply(names.get(index)) : "\uFFFD";
    }

    /** The patterns, compiled at the first use and not with the first page. */
    private static final class Patterns {

        /** A placeholder with its name. */
        static final Pattern NAMED = Pattern.compile("\\{\\{\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*}}");

        /** A placeholder after its replacement by private characters. */
        static final Pattern BLANK = Pattern.compile("[\uE000-\uF8FE]\uF8FF{4,}");
    }
}
