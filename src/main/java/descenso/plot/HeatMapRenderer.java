package descenso.plot;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out a heat map for one size and draws it. */
final class HeatMapRenderer {

    /** Width around a number, in cells: a space or bracket before it, its flag and a space or bracket after it. */
    private static final int FRAME = 3;

    /** Width to which cells are stretched if there is room, in cells. Longer numbers make cells wider. */
    private static final int WIDEST = 12;
    /** Height of the cells of the map if there is room, in rows; otherwise it is 1. */
    private static final int HIGHEST = 3;
    /** Minimum number of rows for a title and a note. */
    private static final int TITLE_FROM = 6;

    /** Divisor of the rows: the note takes at most a sixth of them. */
    private static final int NOTE = 6;

    private final HeatMap map;
    private final Size size;
    private final Drawing.Builder shapes = new Drawing.Builder();
    private final List<String> note;
    /** Width of the row names, in cells. */
    private final int names;
    /** Index of the form in which the texts of the cells are written; see {@link HeatCell#text}. */
    private final int shortness;

    private final int width;
    private final int height;
    /** First row of the map's cells, 0-based. */
    private final int top;

    private final VisibleRange rows;
    private final VisibleRange columns;

    HeatMapRenderer(HeatMap map, Size size) {
        this.map = map;
        this.size = size;
        this.note = size.rows() >= TITLE_FROM
                ? LabelFitter.wrapped(map.note(), size.columns(), size.rows() / NOTE)
                : List.of();
        this.names = Math.min(longest(map.rows()), size.columns() / 3);
        int room = Math.max(0, size.columns() - names - 2);
        this.shortness = shortness(room);
        this.width = width(room);
        HeatMap.CellIndex cursor = map.cursor().orElse(new HeatMap.CellIndex(0, 0));
        this.columns = VisibleRange.around(cursor.column(), map.columns().size(), room / width);
        this.top = (hasTitle() ? 1 : 0) + (size.rows() > 1 ? 1 : 0);
        int available = Math.max(0, size.rows() - top - note.size());
        this.height = Math.max(1, map.rows().size() * HIGHEST > available ? 1 : HIGHEST);
        this.rows = VisibleRange.around(cursor.row(), map.rows().size(), available / height);
    }

    private boolean hasTitle() {
        return size.rows() >= TITLE_FROM && !map.title().isEmpty();
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Returns the smallest shortness with which all columns fit into a width in cells, or else the largest one. */
    private int shortness(int room) {
        int most = cells().mapToInt(cell -> cell.texts().size() - 1).max().orElse(0);
        for (int i = 0; i < most; i++) {
            if (widthFor(i) * map.columns().size() <= room) {
                return i;
            }
        }
        return most;
    }

    private Stream<HeatCell> cells() {
        return IntStream.range(0, map.rows().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, map.columns().size())
                        .mapToObj(column -> map.cells().at(row, column)));
    }

    /** Returns the width of a cell with which all numbers and column names fit, in cells. */
    private int widthFor(int shortened) {
        int texts =
                cells().mapToInt(cell -> cell.text(shortened).length()).max().orElse(0);
        int widest = Math.max(texts, longest(map.columns()) - FRAME + 1);
        return Math.max(1, widest) + FRAME;
    }

    private int width(int room) {
        int shared = room / Math.max(1, map.columns().size());
        return Math.max(1, Math.min(Math.max(widthFor(shortness), Math.min(shared, WIDEST)), Math.max(1, room)));
    }

    Drawing drawing() {
        drawNames();
        for (int row = rows.from(); row < rows.to(); row++) {
            for (int column = columns.from(); column < columns.to(); column++) {
                drawCell(row, column);
            }
        }
        drawMore();
        return shapes.build(size);
    }

    private double left(int column) {
        return names + 1 + (double) (column - columns.from()) * width;
    }

    private double top(int row) {
        return top + (double) (row - rows.from()) * height;
    }

    private void drawNames() {
        if (hasTitle()) {
            String title = LabelFitter.shortened(size.columns() - names - 1, map.title());
            shapes.text(names + 1, 0.5, Anchor.START, title, Style.TEXT);
        }
        double below = Math.min(top(rows.to()) + 1, size.rows() - note.size());
        for (int i = 0; i < note.size(); i++) {
            shapes.text(0, below + i + 0.5, Anchor.START, note.get(i), Style.MUTED);
        }
        for (int column = columns.from(); column < columns.to() && size.rows() > 1; column++) {
            String name = LabelFitter.shortened(width - 1, map.columns().get(column));
            shapes.text(left(column) + width / 2.0, top - 0.5, Anchor.MIDDLE, name, headStyle(column, false));
        }
        List<String> heads = LabelFitter.together(names, map.rows());
        for (int row = rows.from(); row < rows.to(); row++) {
            shapes.text(names, top(row) + height / 2.0, Anchor.END, heads.get(row), headStyle(row, true));
        }
    }

    /** Tests whether the cursor is in a row, or in a column. */
    private boolean isAt(int place, boolean isRow) {
        return map.cursor()
                .map(cursor -> (isRow ? cursor.row() : cursor.column()) == place)
                .orElse(false);
    }

    private Style headStyle(int place, boolean isRow) {
        return isAt(place, isRow) ? Style.STRONG : Style.MUTED;
    }

    private void drawCell(int row, int column) {
        HeatCell cell = map.cells().at(row, column);
        boolean isSelected = isAt(row, true) && isAt(column, false);
        double left = left(column);
        double top = top(row);
        if (isSelected || cell.rank().isPresent()) {
            Style ground = isSelected ? Style.SELECTED : shade(cell.rank().getAsDouble());
            shapes.add(new Shape.Fill(left, top, left + width, top + height, ground));
        }
        String text = cell.text(shortness) + cell.kind().flag;
        String framed = isSelected ? "[" + text.strip() + "]" : " " + text.strip() + " ";
        Style style = isSelected ? Style.SELECTED : cell.kind().style;
        shapes.text(left + width / 2.0, top + height / 2.0, Anchor.MIDDLE, LabelFitter.shortened(width, framed), style);
    }

    private static Style shade(double rank) {
        int shades = Style.shades().size();
        return Style.shades().get((int) Math.round(Math.max(0, Math.min(rank, 1)) * (shades - 1)));
    }

    /** Draws arrows where the map continues. */
    private void drawMore() {
        double head = Math.max(0.5, top - 0.5);
        double end = left(columns.to()) + 0.5;
        more(columns.from() > 0, names + 0.5, head, Marker.LEFT);
        more(columns.to() < map.columns().size(), end, head, Marker.RIGHT);
        more(rows.from() > 0, names + 0.5, top(rows.from()) + 0.5, Marker.ABOVE);
        more(rows.to() < map.rows().size(), names + 0.5, top(rows.to()) - 0.5, Marker.BELOW);
    }

    private void more(boolean isThere, double x, double y, Marker mark) {
        if (isThere && x < size.columns() && y > 0 && y < size.rows()) {
            shapes.add(new Shape.Sign(x, y, mark, Style.STRONG));
        }
    }
}
