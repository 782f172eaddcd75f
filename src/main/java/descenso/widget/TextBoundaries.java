package descenso.widget;

import descenso.tui.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds boundaries in a text, as indices in {@code char}s. A character is a grapheme cluster (Unicode UAX 29), such as
 * a letter with its accents. A word is a sequence of letters and digits, or of other characters except spaces.
 */
final class TextBoundaries {

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final String SPACE = "\\s\\p{Z}";
    private static final String LETTER = "\\p{L}\\p{Nd}_";

    /** Marks and joiners, which belong to the word beside them. */
    private static final String MARK = "\\p{M}\\p{Cf}";

    private static final Pattern WORD = Pattern.compile("[" + MARK + "]*(?:[" + LETTER + "][" + LETTER + MARK + "]*|[^"
            + SPACE + LETTER + MARK + "][^" + SPACE + LETTER + "]*)|[" + MARK + "]+");

    private TextBoundaries() {}

    /** Returns the character boundaries from one boundary to another, both inclusive. */
    static List<Integer> between(String text, int from, int to) {
        List<Integer> boundaries = new ArrayList<>();
        boundaries.add(from);
        Matcher character = CHARACTER.matcher(text).region(from, to);
        while (character.find()) {
            boundaries.add(character.end());
        }
        return boundaries;
    }

    /** Returns the last boundary at or before an index. */
    static int floor(String text, int place) {
        int boundary = lineStart(text, place);
        Matcher character = CHARACTER.matcher(text).region(boundary, text.length());
        while (character.find() && character.end() <= place) {
            boundary = character.end();
        }
        return boundary;
    }

    /** Returns the first boundary at or after an index. */
    static int ceiling(String text, int place) {
        int boundary = floor(text, place);
        return boundary == place ? place : after(text, boundary);
    }

    static int before(String text, int boundary) {
        return boundary == 0 ? 0 : floor(text, boundary - 1);
    }

    static int after(String text, int boundary) {
        Matcher character = CHARACTER.matcher(text).region(boundary, text.length());
        return character.find() ? character.end() : boundary;
    }

    /** Returns the beginning of the word that contains the index or ends before it. */
    static int wordBefore(String text, int place) {
        int at = 0;
        Matcher word = WORD.matcher(text).region(0, place);
        while (word.find()) {
            at = word.start();
        }
        return floor(text, at);
    }

    /** Returns the end of the word that contains the index or begins after it. */
    static int wordAfter(String text, int place) {
        Matcher word = WORD.matcher(text).region(place, text.length());
        return word.find() ? ceiling(text, word.end()) : text.length();
    }

    /** Returns the beginning of the line. A character never spans lines, so a search for boundaries may begin there. */
    private static int lineStart(String text, int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    /** Converts edited text to one cell per character; so the cursor's column is the number of those before it. */
    static String cells(String text) {
        return cells(text, between(text, 0, text.length()));
    }

    /** Converts the part of the text between the given boundaries. */
    static String cells(String text, List<Integer> boundaries) {
        StringBuilder cells = new StringBuilder(boundaries.size());
        for (int i = 0; i + 1 < boundaries.size(); i++) {
            cells.append(Cells.one(text.substring(boundaries.get(i), boundaries.get(i + 1))));
        }
        return cells.toString().replace('\u00A0', ' ');
    }
}
