package descenso.plot;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A grid of numbers with shades from low to high. The best cell is marked, bad cells have no shade, unknown cells are
 * dots. If the chart is small, numbers are shortened; if that is not enough, only the part around the cursor is shown,
 * with signs that there is more.
 *
 * @param title the quantity of the columns
 * @param note a note below the map, for example a legend of the signs; may be empty
 * @param cursor the selected cell; empty if there is none
 */
public record HeatMap(
        List<String> rows,
        List<String> columns,
        CellSource cells,
        String title,
        String note,
        Optional<CellIndex> cursor) {

    /** Supplies the cells; asked only for cells that are drawn. */
    public interface CellSource {
        /** Returns the cell of a row and a column, both 0-based, from the top left. */
        HeatCell at(int row, int column);
    }

    /** The place of a cell by its row and column, both 0-based, from the top left. */
    public record CellIndex(int row, int column) {}

    /**
     * One cell of the map.
     *
     * @param texts the texts of the cell, from the longest to the shortest form; at least one
     * @param rank picks the shade, from 0 (lowest) to 1 (highest); empty for a cell without shade
     */
    public record HeatCell(List<String> texts, OptionalDouble rank, Kind kind) {

        /** A property of a cell that is shown beside its number. A bad run diverged or ended worse than it began. */
        public enum Kind {
            KNOWN(' ', Style.TEXT),
            BEST('*', Style.STRONG),
            BAD('!', Style.WRONG),
            UNKNOWN(' ', Style.MUTED);

            private final char flag;
            private final Style style;

            Kind(char flag, Style style) {
                this.flag = flag;
                this.style = style;
            }
        }

        public HeatCell {
            texts = List.copyOf(texts);
        }

        /** Returns a cell that is not yet measured. */
        public static HeatCell unknown() {
            return new HeatCell(List.of("·"), OptionalDouble.empty(), Kind.UNKNOWN);
        }

        /** Returns the text of a 0-based index, or the shortest one if the index is too large. */
        private String text(int shortness) {
            return texts.get(Math.min(shortness, texts.size() - 1));
        }
    }

    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    public Drawing drawing(Size size) {
        return new MapLayout(this, size).drawing();
    }

    private Stream<HeatCell> all() {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, columns.size()).mapToObj(column -> cells.at(row, column)));
    }

    /** The arrangement of a map in one size. */
    private static final class MapLayout {

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
        /** Cursor of a map without one: in no row and no column. */
        private static final CellIndex NOWHERE = new CellIndex(-1, -1);

        private final HeatMap map;
        private final Size size;
        private final CellIndex cursor;
        private final List<Shape> shapes = new ArrayList<>();
        private final List<String> note;
        /** Width of the row names, in cells. */
        private final int names;
        /** Index of the form in which the texts of the cells are written; see {@link HeatCell#text}. */
        private final int shortness;

        private final int width;
        private final int height;
        private final boolean hasTitle;
        /** First row of the map's cells, 0-based. */
        private final int top;

        private final VisibleRange rows;
        private final VisibleRange columns;

        MapLayout(HeatMap map, Size size) {
            this.map = map;
            this.size = size;
            this.cursor = map.cursor.orElse(NOWHERE);
            boolean isHigh = size.rows() >= TITLE_FROM;
            this.note = isHigh ? LabelFitter.wrapped(map.note, size.columns(), size.rows() / NOTE) : List.of();
            this.names = Math.min(LabelFitter.longest(map.rows.stream()), size.columns() / 3);
            int room = Math.max(0, size.columns() - names - 2);
            this.shortness = shortness(room);
            int shared = Math.min(room / Math.max(1, map.columns.size()), WIDEST);
            this.width = Math.max(1, Math.min(Math.max(widthFor(shortness), shared), Math.max(1, room)));
            this.columns = VisibleRange.around(cursor.column, map.columns.size(), room / width);
            this.hasTitle = isHigh && !map.title.isEmpty();
            this.top = (hasTitle ? 1 : 0) + (size.rows() > 1 ? 1 : 0);
            int available = Math.max(0, size.rows() - top - note.size());
            this.height = map.rows.size() * HIGHEST > available ? 1 : HIGHEST;
            this.rows = VisibleRange.around(cursor.row, map.rows.size(), available / height);
        }

        /** Returns the smallest shortness with which all columns fit into a width in cells, or else the largest one. */
        private int shortness(int room) {
            int most = map.all().mapToInt(cell -> cell.texts.size() - 1).max().orElse(0);
            return IntStream.range(0, most)
                    .filter(i -> widthFor(i) * map.columns.size() <= room)
                    .findFirst()
                    .orElse(most);
        }

        /** Returns the width of a cell with which all numbers and column names fit, in cells. */
        private int widthFor(int shortened) {
            int texts = LabelFitter.longest(map.all().map(cell -> cell.text(shortened)));
            int names = LabelFitter.longest(map.columns.stream());
            return Math.max(1, Math.max(texts, names - FRAME + 1)) + FRAME;
        }

        Drawing drawing() {
            drawNames();
            for (int row = rows.from(); row < rows.to(); row++) {
                for (int column = columns.from(); column < columns.to(); column++) {
                    drawCell(row, column);
                }
            }
            drawMore();
            return new Drawing(size, shapes);
        }

        private double left(int column) {
            return names + 1 + (double) (column - columns.from()) * width;
        }

        private double top(int row) {
            return top + (double) (row - rows.from()) * height;
        }

        private void drawNames() {
            if (hasTitle) {
                String title = LabelFitter.shortened(size.columns() - names - 1, map.title);
                shapes.add(new Shape.Text(names + 1, 0.5, Shape.Anchor.START, title, Style.TEXT));
            }
            double below = Math.min(top(rows.to()) + 1, size.rows() - note.size());
            for (int i = 0; i < note.size(); i++) {
                shapes.add(new Shape.Text(0, below + i + 0.5, Shape.Anchor.START, note.get(i), Style.MUTED));
            }
            for (int column = columns.from(); column < columns.to() && size.rows() > 1; column++) {
                String name = LabelFitter.shortened(width - 1, map.columns.get(column));
                Style style = headStyle(column == cursor.column);
                shapes.add(new Shape.Text(left(column) + width / 2.0, top - 0.5, Shape.Anchor.MIDDLE, name, style));
            }
            List<String> heads = LabelFitter.together(names, map.rows);
            for (int row = rows.from(); row < rows.to(); row++) {
                Style style = headStyle(row == cursor.row);
                shapes.add(new Shape.Text(names, top(row) + height / 2.0, Shape.Anchor.END, heads.get(row), style));
            }
        }

        private static Style headStyle(boolean hasCursor) {
            return hasCursor ? Style.STRONG : Style.MUTED;
        }

        private void drawCell(int row, int column) {
            HeatCell cell = map.cells.at(row, column);
            boolean isSelected = row == cursor.row && column == cursor.column;
            double left = left(column);
            double top = top(row);
            if (isSelected || cell.rank.isPresent()) {
                double rank = Math.max(0, Math.min(cell.rank.orElse(0), 1));
                Style shade = Style.shades()
                        .get((int) Math.round(rank * (Style.shades().size() - 1)));
                Style ground = isSelected ? Style.SELECTED : shade;
                shapes.add(new Shape.Fill(left, top, left + width, top + height, ground));
            }
            String text = (cell.text(shortness) + cell.kind.flag).strip();
            String framed = LabelFitter.shortened(width, isSelected ? "[" + text + "]" : " " + text + " ");
            Style style = isSelected ? Style.SELECTED : cell.kind.style;
            shapes.add(new Shape.Text(left + width / 2.0, top + height / 2.0, Shape.Anchor.MIDDLE, framed, style));
        }

        /** Draws arrows where the map continues. */
        private void drawMore() {
            double head = Math.max(0.5, top - 0.5);
            more(columns.from() > 0, names + 0.5, head, Marker.LEFT);
            more(columns.to() < map.columns.size(), left(columns.to()) + 0.5, head, Marker.RIGHT);
            more(rows.from() > 0, names + 0.5, top + 0.5, Marker.ABOVE);
            more(rows.to() < map.rows.size(), names + 0.5, top(rows.to()) - 0.5, Marker.BELOW);
        }

        private void more(boolean isThere, double x, double y, Marker mark) {
            if (isThere && x < size.columns() && y > 0 && y < size.rows()) {
                shapes.add(new Shape.Sign(x, y, mark, Style.STRONG));
            }
        }
    }
}
