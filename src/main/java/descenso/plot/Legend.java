package descenso.plot;

import descenso.plot.Shape.Anchor;
import descenso.plot.Shape.Stroke;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The legend of a chart: beside it if there is room, otherwise in rows below it; never over the data. Names are
 * shortened in their middle before any entry is omitted. Omitted entries are counted, and a strong entry is the last to
 * be omitted.
 *
 * @param values the width of the values at a cursor, in cells; 0 for none
 */
record Legend(List<Entry> entries, int values) {

    /** The entry of one curve or sign, with its value at the cursor, which may be empty. */
    record Entry(Marker mark, Style style, Stroke stroke, String name, String value, Style nameStyle) {

        static Entry of(Curve curve, String value, boolean isStrong) {
            Style nameStyle = isStrong ? Style.STRONG : Style.TEXT;
            return new Entry(curve.mark(), curve.style(), curve.stroke(), curve.name(), value, nameStyle);
        }
    }

    /** Returns the legend of curves without values, and of points. */
    static Legend of(List<Curve> curves, List<PointOfInterest> points) {
        Stream<Entry> first = curves.stream().map(curve -> Entry.of(curve, "", false));
        Stream<Entry> second = points.stream()
                .map(point -> new Entry(point.mark(), Style.STRONG, Stroke.SOLID, point.name(), "", Style.TEXT));
        return new Legend(Stream.concat(first, second).toList(), 0);
    }

    /** Creates a legend of the entries with a name. */
    Legend {
        entries = entries.stream().filter(entry -> !entry.name().isEmpty()).toList();
    }

    /** Minimum number of columns of a drawing for a legend beside the chart. */
    private static final int WIDE = 100;
    /** Maximum width of a name beside the chart, in cells. */
    private static final int LONGEST_NAME = 28;
    /** Width to which names are shortened before entries are omitted, in cells. */
    private static final int SHORTEST_NAME = 4;
    /** Divisor of the rows: a legend below the chart takes at most a sixth of them. */
    private static final int SHARE = 6;
    /** Minimum number of rows of a drawing with a legend. */
    private static final int LOWEST = 7;
    /** Columns between two entries. */
    private static final int GAP = 2;
    /** Width of a line sample, in cells: the smallest in which a dotted line looks dotted in every raster. */
    private static final int LINE = 4;

    /** Returns the part of the drawing that the legend takes: columns at the right, rows at the bottom, or nothing. */
    Box box(Size size) {
        if (entries.isEmpty() || size.rows() < LOWEST || size.columns() < widthOf(0)) {
            return new Box(0, size.rows(), size.columns(), size.rows());
        }
        if (size.columns() >= WIDE && size.rows() > entries.size() + 2) {
            return new Box(size.columns() - widthOf(Math.min(longest(), LONGEST_NAME)), 0, size.columns(), size.rows());
        }
        EntryGrid grid = grid(size.columns(), Math.max(1, size.rows() / SHARE));
        return new Box(0, size.rows() - grid.rows(), size.columns(), size.rows());
    }

    /** Draws the legend into the part that {@link #box} returned, with an indent in columns if there is room. */
    void draw(List<Shape> shapes, Box box, int indent) {
        if (box.isEmpty()) {
            return;
        }
        boolean isSide = box.left() > 0;
        EntryGrid grid =
                isSide ? new EntryGrid(1, entries.size(), box.columns() - widthOf(0)) : grid(box.columns(), box.rows());
        int width = grid.columns() * (widthOf(grid.name()) + GAP) - GAP;
        int end = grid.holds(entries.size()) || width + end() > box.columns() ? 0 : end();
        int left = box.left() + (isSide ? 0 : Math.max(0, Math.min(indent, box.columns() - width - end)));
        int top = box.top() + (isSide ? 1 : 0);
        List<Entry> shown = shown(grid);
        List<String> names = LabelFitter.together(
                grid.name(), entries.stream().map(Entry::name).toList());
        for (int i = 0; i < shown.size(); i++) {
            int column = left + i % grid.columns() * (widthOf(grid.name()) + GAP);
            draw(
                    shapes,
                    shown.get(i),
                    names.get(entries.indexOf(shown.get(i))),
                    column,
                    top + i / grid.columns() + 0.5,
                    grid.name());
        }
        if (end > 0) {
            String missing = "+" + (entries.size() - shown.size());
            shapes.add(new Shape.Text(box.right(), box.bottom() - 0.5, Anchor.END, missing, Style.MUTED));
        }
    }

    /** Returns the width of the number of omitted entries with a space before it. */
    private int end() {
        return 1 + ("+" + entries.size()).length();
    }

    private List<Entry> shown(EntryGrid grid) {
        Comparator<Entry> strongFirst = Comparator.comparing(entry -> entry.nameStyle() != Style.STRONG);
        return grid.holds(entries.size())
                ? entries
                : entries.stream()
                        .sorted(strongFirst)
                        .limit((long) grid.columns() * grid.rows())
                        .toList();
    }

    private void draw(List<Shape> shapes, Entry entry, String name, int column, double y, int width) {
        if (hasLines()) {
            Samples sample = Samples.points(column + 0.25, y, column + LINE - 0.25, y);
            shapes.add(new Shape.Polyline(sample, entry.style(), entry.stroke(), Optional.of(entry.mark())));
        }
        shapes.add(new Shape.Sign(column + 0.5, y, entry.mark(), entry.style()));
        shapes.add(new Shape.Text(column + lead() + 1, y, Anchor.START, name, entry.nameStyle()));
        shapes.add(new Shape.Text(
                column + widthOf(width), y, Anchor.END, LabelFitter.shortened(values, entry.value()), Style.STRONG));
    }

    /** The arrangement of entries in columns and rows, with the width of a name in cells. */
    private record EntryGrid(int columns, int rows, int name) {

        boolean holds(int count) {
            return count <= columns * rows;
        }
    }

    private EntryGrid grid(int width, int rows) {
        EntryGrid all = grid(width, longest(), rows);
        for (int name = all.name(); name > SHORTEST_NAME && !all.holds(entries.size()); name--) {
            all = grid(width, name - 1, rows);
        }
        boolean isTight = width - end() < widthOf(SHORTEST_NAME);
        return isTight || all.holds(entries.size()) ? all : grid(width - end(), all.name(), rows);
    }

    private EntryGrid grid(int width, int wanted, int most) {
        int name = Math.min(wanted, Math.max(0, width - widthOf(0)));
        int columns = Math.max(1, Math.min(entries.size(), (width + GAP) / (widthOf(name) + GAP)));
        return new EntryGrid(columns, Math.min(most, (entries.size() + columns - 1) / columns), name);
    }

    private int longest() {
        return LabelFitter.longest(entries.stream().map(Entry::name));
    }

    /** Returns the width of an entry with a name of a width, in cells. */
    private int widthOf(int name) {
        return lead() + 1 + name + (values > 0 ? 1 + values : 0);
    }

    /** Returns the width before a name, in cells: a mark, or a line sample if some curve is dotted. */
    private int lead() {
        return hasLines() ? LINE : 1;
    }

    private boolean hasLines() {
        return entries.stream().anyMatch(entry -> entry.stroke() == Stroke.DOTTED);
    }
}
