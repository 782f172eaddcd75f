package descenso.widget;

import descenso.tui.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of an edited text in rows, broken at line breaks, after spaces, and within too long words. Unlike {@link
 * LineWrapper}, it shows every space. The last column is free for the cursor, or for the space that ends a row.
 */
final class TextLayout {

    /** The reason why a row ends. */
    private enum End {
        /** The end of the line. The line break itself belongs to no row. */
        LINE,
        /** After a space, which is the row's last character. */
        SPACE,
        /** Within a word. */
        CUT
    }

    /** A row as the boundaries of its characters: one boundary more than characters. */
    private record WrappedRow(List<Integer> boundaries, End end) {

        int from() {
            return boundaries.get(0);
        }

        int to() {
            return boundaries.get(last());
        }

        int last() {
            return boundaries.size() - 1;
        }
    }

    /**
     * A cursor position, as an index into the text on a character boundary. Between two rows of a cut word, it may be
     * behind the end of the first row or at the start of the second.
     */
    record Spot(int place, boolean behind) {

        static Spot at(int place) {
            return new Spot(place, false);
        }
    }

    private final String text;
    private final int width;
    private final List<WrappedRow> rows = new ArrayList<>();

    TextLayout(String text, int width) {
        this.text = text;
        this.width = Math.max(1, width);
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            breakLine(TextBoundaries.between(text, from, to));
            from = to + 1;
        }
        breakLine(TextBoundaries.between(text, from, text.length()));
    }

    private void breakLine(List<Integer> boundaries) {
        int room = Math.max(1, width - 1);
        int from = 0;
        int breakable = 0;
        for (int i = 0; i < boundaries.size() - 1; i++) {
            if (i - from == room) {
                boolean hangs = isSpace(boundaries, i) && room < width;
                int to = hangs ? i + 1 : breakable > from ? breakable : i;
                add(boundaries, from, to, hangs || breakable > from ? End.SPACE : End.CUT);
                from = to;
            }
            if (isSpace(boundaries, i)) {
                breakable = i + 1;
            }
        }
        add(boundaries, from, boundaries.size() - 1, End.LINE);
    }

    private void add(List<Integer> boundaries, int from, int to, End end) {
        rows.add(new WrappedRow(boundaries.subList(from, to + 1), end));
    }

    private boolean isSpace(List<Integer> boundaries, int character) {
        int at = boundaries.get(character);
        return text.charAt(at) == ' ' && boundaries.get(character + 1) == at + 1;
    }

    int count() {
        return rows.size();
    }

    /** Returns the text of a row, one {@code char} per cell. */
    String cells(int row) {
        return TextBoundaries.cells(text, rows.get(row).boundaries());
    }

    int row(Spot spot) {
        int row = rows.size() - 1;
        while (rows.get(row).from() > spot.place()) {
            row--;
        }
        boolean isBehind = spot.behind() && row > 0 && rows.get(row).from() == spot.place();
        return isBehind ? row - 1 : row;
    }

    /** Returns the cursor's column, 0-based. In a layout one cell wide, the cursor covers the character before it. */
    int column(Spot spot) {
        List<Integer> boundaries = rows.get(row(spot)).boundaries();
        return Math.min(width - 1, boundaries.indexOf(spot.place()));
    }

    /** Returns the position in the row nearest to the column. */
    Spot spot(int row, int column) {
        Spot end = end(row);
        List<Integer> boundaries = rows.get(row).boundaries();
        return column >= boundaries.indexOf(end.place()) ? end : Spot.at(boundaries.get(column));
    }

    Spot start(int row) {
        return Spot.at(rows.get(row).from());
    }

    /** Returns the end of a row: after its last character, but before the space that ends it. */
    Spot end(int row) {
        WrappedRow ending = rows.get(row);
        return switch (ending.end()) {
            case LINE -> Spot.at(ending.to());
            case SPACE -> Spot.at(ending.boundaries().get(ending.last() - 1));
            case CUT -> new Spot(ending.to(), true);
        };
    }

    /**
     * Finds boundaries in a text, as indices in {@code char}s. A character is a grapheme cluster (Unicode UAX 29), such
     * as a letter with its accents. A word is a sequence of letters and digits, or of other characters except spaces.
     */
    static final class TextBoundaries {

        private static final Pattern CHARACTER = Pattern.compile("\\X");

        private static final String SPACE = "\\s\\p{Z}";
        private static final String LETTER = "\\p{L}\\p{Nd}_";

        /** Marks and joiners, which belong to the word beside them. */
        private static final String MARK = "\\p{M}\\p{Cf}";

        private static final Pattern WORD = Pattern.compile("[" + MARK + "]*(?:[" + LETTER + "][" + LETTER + MARK
                + "]*|[^" + SPACE + LETTER + MARK + "][^" + SPACE + LETTER + "]*)|[" + MARK + "]+");

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

        /**
         * Returns the beginning of the line. A character never spans lines, so a search for boundaries may begin there.
         */
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
}
