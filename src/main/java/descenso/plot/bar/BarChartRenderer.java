package descenso.plot.bar;

import descenso.plot.shape.Anchor;
import descenso.plot.shape.Drawing;
import descenso.plot.shape.LabelFitter;
import descenso.plot.shape.Marker;
import descenso.plot.shape.Shape;
import descenso.plot.shape.ShapeList;
import descenso.plot.shape.VisibleRange;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lays out a bar chart for one size and draws it. */
final class BarChartRenderer {

    /** Minimum number of rows for a title. */
    private static final int TITLE_FROM = 5;
    /** Minimum number of columns for the names of groups and bars. */
    private static final int NAMES_FROM = 24;

    private final Bars bars;
    private final Size size;
    private final int groupWidth;
    private final int nameWidth;
    private final int numberWidth;
    /** First row below the title, 0-based. */
    private final int top;

    private final BarRows rows;
    private final BarLengths lengths;
    /** Column at which bars begin, in cells. */
    private final double zero;
    /** Width of the bars of both sides together, in cells. */
    private final double room;

    BarChartRenderer(Bars bars, Size size) {
        this.bars = bars;
        this.size = size;
        boolean hasNames = size.columns() >= NAMES_FROM;
        this.groupWidth =
                hasNames ? Math.min(longest(bars.groups().stream(), Bars.Group::name), size.columns() / 5) : 0;
        this.nameWidth = hasNames ? Math.min(longest(items(), Bars.Item::name), size.columns() / 4) : 0;
        this.numberWidth = longest(items(), item -> bars.written().apply(item.value()));
        this.top = size.rows() >= TITLE_FROM && !bars.title().isEmpty() ? 1 : 0;
        this.rows = new BarRows(bars, size.rows() - top);
        this.lengths = BarLengths.of(items().mapToDouble(Bars.Item::value).toArray(), bars.scale());
        int left = left() + (items().anyMatch(item -> item.value() < 0) ? numberWidth + 1 : 0);
        int right = size.columns() - (items().allMatch(item -> item.value() < 0) ? 0 : numberWidth + 1);
        this.room = Math.max(0, right - left - 1);
        this.zero = left + 0.5 + room * lengths.zero();
    }

    private Stream<Bars.Item> items() {
        return bars.groups().stream().flatMap(group -> group.items().stream());
    }

    private static <T> int longest(Stream<T> things, Function<T, String> name) {
        return things.mapToInt(thing -> name.apply(thing).length()).max().orElse(0);
    }

    /** Returns the column after the group, the mark and the name, 0-based. */
    private int left() {
        return groupWidth + (groupWidth > 0 ? 1 : 0) + 2 + nameWidth + (nameWidth > 0 ? 1 : 0);
    }

    Drawing drawing() {
        ShapeList shapes = new ShapeList();
        if (top > 0) {
            shapes.text(0, 0.5, Anchor.START, LabelFitter.shortened(size.columns(), bars.title()), Style.TEXT);
        }
        drawGroups(shapes);
        if (rows.hasNote()) {
            drawNote(shapes);
        } else if (rows.areTooMany()) {
            shapes.add(new Shape.Sign(0.5, size.rows() - 0.5, Marker.BELOW, Style.STRONG));
        }
        return new Drawing(size, shapes.shapes());
    }

    private void drawGroups(ShapeList shapes) {
        int row = top;
        VisibleRange shown = rows.groups();
        for (Bars.Group group : bars.groups().subList(shown.from(), shown.to())) {
            if (row < size.rows()) {
                shapes.text(0, row + 0.5, Anchor.START, LabelFitter.shortened(groupWidth, group.name()), Style.TEXT);
            }
            List<String> names = LabelFitter.together(
                    nameWidth, group.items().stream().map(Bars.Item::name).toList());
            List<Bars.Item> items = rows.of(group);
            for (int i = 0; i < items.size(); i++) {
                draw(shapes, items.get(i), names.get(i), row++);
            }
            row += rows.areLoose() ? 1 : 0;
        }
    }

    /**
     * Draws the last row: the names of the groups left out above and below. Each side has half of the row if both are
     * present.
     */
    private void drawNote(ShapeList shapes) {
        String missing = rows.missing() > 0 ? "+" + rows.missing() : "";
        String below = (missing + " " + rows.after()).strip();
        int middle = below.isEmpty() ? size.columns() : size.columns() / 2;
        int after = note(shapes, 0, middle, Marker.ABOVE, rows.before());
        note(shapes, after, size.columns(), Marker.BELOW, below);
    }

    /**
     * Draws one side of the note.
     *
     * @param column the first column, 0-based
     * @param end the column after the last one
     * @return the column after the note
     */
    private int note(ShapeList shapes, int column, int end, Marker mark, String words) {
        if (words.isEmpty() || column >= end) {
            return column;
        }
        double y = size.rows() - 0.5;
        String shown = LabelFitter.shortened(end - column - 2, words);
        shapes.add(new Shape.Sign(column + 0.5, y, mark, Style.STRONG));
        shapes.text(column + 2, y, Anchor.START, shown, Style.MUTED);
        return Math.min(end, column + 2 + shown.length() + 2);
    }

    private void draw(ShapeList shapes, Bars.Item item, String name, int row) {
        if (row >= size.rows()) {
            return;
        }
        double y = row + 0.5;
        double start = groupWidth + (groupWidth > 0 ? 1 : 0);
        Style style = Style.curve(item.number());
        shapes.add(new Shape.Sign(start + 0.5, y, Marker.of(item.number()), style));
        shapes.text(start + 2, y, Anchor.START, name, Style.TEXT);
        if (room >= 1) {
            double axis = Math.floor(zero) + 0.5;
            shapes.add(new Shape.Rule(axis, row, axis, row + 1.0, Style.RULE));
            drawBar(shapes, item, axis, y);
        } else {
            String number = LabelFitter.shortened(
                    size.columns() - left(), bars.written().apply(item.value()));
            shapes.text(left(), y, Anchor.START, number, Style.TEXT);
        }
    }

    private void drawBar(ShapeList shapes, Bars.Item item, double axis, double y) {
        double length = lengths.share(item.value()) * room;
        Style style = Style.curve(item.number());
        Marker mark = Marker.of(item.number());
        String number = bars.written().apply(item.value());
        if (item.value() < 0) {
            double end = axis - 0.5 - length;
            shapes.add(new Shape.Bar(end, axis - 0.5, y, style, mark));
            shapes.text(Math.floor(end), y, Anchor.END, number + " ", Style.TEXT);
        } else {
            double end = axis + 0.5 + length;
            shapes.add(new Shape.Bar(axis + 0.5, end, y, style, mark));
            shapes.text(Math.ceil(end), y, Anchor.START, " " + number, Style.TEXT);
        }
    }
}
