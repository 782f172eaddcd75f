package descenso.widget;

import descenso.tui.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds character and word boundaries of a text, as indices in {@code char}s. A character is an extended grapheme
 * cluster (Unicode UAX 29): a letter with its accents, or an emoji of several code points. A word is a sequence of
 * letters and digits, or of other characters except spaces.
 */
final class TextBoundaries {

    private static final Pattern CHARACTER = Pattern.compile("\\X");

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
        int at = place;
        while (at > 0 && Kind.of(text.codePointBefore(at)) == Kind.SPACE) {
            at = text.offsetByCodePoints(at, -1);
        }
        Kind kind = Kind.OF_NEIGHBOUR;
        while (at > 0 && kind.joins(Kind.of(text.codePointBefore(at)))) {
            kind = kind.and(Kind.of(text.codePointBefore(at)));
            at = text.offsetByCodePoints(at, -1);
        }
        return floor(text, at);
    }

    /** Returns the end of the word that contains the index or begins after it. */
    static int wordAfter(String text, int place) {
        int at = place;
        while (at < text.length() && Kind.of(text.codePointAt(at)) == Kind.SPACE) {
            at = text.offsetByCodePoints(at, 1);
        }
        Kind kind = Kind.OF_NEIGHBOUR;
        while (at < text.length() && kind.joins(Kind.of(text.codePointAt(at)))) {
            kind = kind.and(Kind.of(text.codePointAt(at)));
            at = text.offsetByCodePoints(at, 1);
        }
        return ceiling(text, at);
    }

    /** Returns the beginning of the line. A character never spans lines, so a search for boundaries may begin there. */
    private static int lineStart(String text, int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    /** The class of a code point in word segmentation. */
    private enum Kind {
        SPACE,
        LETTER,
        SIGN,
        /** A mark or a joiner: part of the adjacent word, of any class. */
        OF_NEIGHBOUR;

        static Kind of(int codePoint) {
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                return SPACE;
            }
            if (Character.isLetterOrDigit(codePoint) || codePoint == '_') {
                return LETTER;
            }
            return switch (Character.getType(codePoint)) {
                case Character.NON_SPACING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.FORMAT -> OF_NEIGHBOUR;
                default -> SIGN;
            };
        }

        boolean joins(Kind next) {
            return next != SPACE && (this == OF_NEIGHBOUR || next == OF_NEIGHBOUR || this == next);
        }

        Kind and(Kind next) {
            return next == OF_NEIGHBOUR ? this : next;
        }
    }

    /**
     * Converts edited text to cells, one per character, so that the cursor's column is the number of characters before
     * it.
     */
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
