package descenso.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where characters and words begin and end in a text: indices into it. A character is what a reader takes for one, with
 * its accents, or an emoji of several code points (Unicode's extended grapheme cluster, UAX 29). A word is a run of
 * letters and digits, or of other signs that are no space.
 */
final class TextBoundaries {

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private TextBoundaries() {}

    /** The ends of the characters from one boundary to another, with the first boundary before them. */
    static List<Integer> between(String text, int from, int to) {
        List<Integer> boundaries = new ArrayList<>();
        boundaries.add(from);
        Matcher character = CHARACTER.matcher(text).region(from, to);
        while (character.find()) {
            boundaries.add(character.end());
        }
        return boundaries;
    }

    /** The last boundary that is not after the place. */
    static int floor(String text, int place) {
        int boundary = lineStart(text, place);
        Matcher character = CHARACTER.matcher(text).region(boundary, text.length());
        while (character.find() && character.end() <= place) {
            boundary = character.end();
        }
        return boundary;
    }

    /** The first boundary that is not before the place. */
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

    /** Where the word begins that the place is in or after. */
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

    /** Where the word ends that the place is in or before. */
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

    /** A character never goes beyond its line, so looking for one need not begin before it. */
    private static int lineStart(String text, int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    /** What a code point is to a word. */
    private enum Kind {
        SPACE,
        LETTER,
        SIGN,
        /** A mark or a joiner: part of whatever it stands beside. */
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
}
