package descenso.widget;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it is laid out in rows while it is being written: broken at its line breaks, after spaces, and within words
 * too long for a row. Unlike {@link LineWrapper} it shows every space, since each is a place for the cursor. A character is a
 * cell; the last column is the cursor's, and that of the space which a row may end in.
 */
final class TextLayout {

    /** Why a row ends. */
    private enum End {
        /** The line does: its line break belongs to no row. */
        LINE,
        /** After a space, which is the row's last character. */
        SPACE,
        /** Within a word. */
        CUT
    }

    /** The boundaries of its characters, one more than these. */
    private record Row(List<Integer> boundaries, End end) {

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
     * A place in the text as rows show it.
     *
     * @param behind whether, between two rows of a cut word, it is behind the first and not before the second
     */
    record Spot(int place, boolean behind) {

        static Spot at(int place) {
            return new Spot(place, false);
        }
    }

    private final String text;
    private final int width;
    private final List<Row> rows = new ArrayList<>();

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
        rows.add(new Row(boundaries.subList(from, to + 1), end));
    }

    private boolean isSpace(List<Integer> boundaries, int character) {
        int at = boundaries.get(character);
        return text.charAt(at) == ' ' && boundaries.get(character + 1) == at + 1;
    }

    int count() {
        return rows.size();
    }

    /** What the row shows, one {@code char} a cell. */
    String cells(int row) {
        return TypedCells.of(text, rows.get(row).boundaries());
    }

    int row(Spot spot) {
        int row = rows.size() - 1;
        while (rows.get(row).from() > spot.place()) {
            row--;
        }
        boolean isBehind = spot.behind() && row > 0 && rows.get(row).from() == spot.place();
        return isBehind ? row - 1 : row;
    }

    /** In a row of one cell the cursor is on what it is behind. */
    int column(Spot spot) {
        List<Integer> boundaries = rows.get(row(spot)).boundaries();
        return Math.min(width - 1, boundaries.indexOf(spot.place()));
    }

    /** The place in the row that is nearest to the column. */
    Spot spot(int row, int column) {
        Spot end = end(row);
        List<Integer> boundaries = rows.get(row).boundaries();
        return column >= boundaries.indexOf(end.place()) ? end : Spot.at(boundaries.get(column));
    }

    Spot start(int row) {
        return Spot.at(rows.get(row).from());
    }

    /** Behind the row's last character, but before the space that it is broken after. */
    Spot end(int row) {
        Row ending = rows.get(row);
        return switch (ending.end()) {
            case LINE -> Spot.at(ending.to());
            case SPACE -> Spot.at(ending.boundaries().get(ending.last() - 1));
            case CUT -> new Spot(ending.to(), true);
        };
    }
}
