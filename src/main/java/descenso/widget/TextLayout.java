package descenso.widget;

import java.util.ArrayList;
import java.util.List;

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
}
