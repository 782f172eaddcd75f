package descenso.plot;

import descenso.plot.Shape.Anchor;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The surroundings of the data of a chart: titles, axes with ticks, and a legend. In a small size, omits the lower
 * title, the legend, the upper title, the ticks and finally the axes.
 *
 * @param size the size of the drawing, in cells
 * @param note the text at the right of the upper title, left out if it does not fit beside it; may be empty
 * @param cursor the x that is labelled below the axis; empty if there is no cursor
 */
record PlotFrame(Size size, ResolvedAxis x, ResolvedAxis y, String note, Legend legend, OptionalDouble cursor) {

    static PlotFrame of(Size size, ResolvedAxis x, ResolvedAxis y, Legend legend) {
        return new PlotFrame(size, x, y, "", legend, OptionalDouble.empty());
    }

    /** Minimum number of rows for the x axis. */
    private static final int AXIS_FROM = 4;
    /** Minimum number of rows for the upper title. */
    private static final int TITLE_FROM = 6;
    /** Minimum number of rows for the lower title. */
    private static final int LOWER_TITLE_FROM = 14;
    /** Minimum number of columns for the numbers beside the y axis. */
    private static final int NUMBERS_FROM = 20;
    /** Minimum number of columns for a space after these numbers. */
    private static final int SPACE_FROM = 40;
    /** Rows per tick of a linear y axis. */
    private static final int ROWS_A_TICK = 3;
    /** Rows per tick of a logarithmic y axis. */
    private static final int ROWS_A_LOG_TICK = 2;
    /** Columns per tick of the x axis. */
    private static final int COLUMNS_A_TICK = 8;

    PlotFrame withNote(String words) {
        return new PlotFrame(size, x, y, words, legend, cursor);
    }

    /** Returns the box in which the data are drawn. */
    Box box() {
        Box below = legend.box(size);
        boolean isSide = below.left() > 0 && !below.isEmpty();
        int right = isSide ? below.left() - 2 : size.columns();
        int bottom = (isSide ? size.rows() : below.top()) - rowsBelow();
        int top = hasTitle() ? 1 : 0;
        return new Box(left(bottom - top), top, right, Math.max(top, bottom));
    }

    /** Returns the number of rows below the data: 0, 2 with the axis and its numbers, or 3 with the title. */
    private int rowsBelow() {
        boolean hasTitle = size.rows() >= LOWER_TITLE_FROM && !x.axis().title().isEmpty();
        return size.rows() < AXIS_FROM ? 0 : hasTitle ? 3 : 2;
    }

    private boolean hasTitle() {
        return size.rows() >= TITLE_FROM && !(y.axis().title().isEmpty() && note.isEmpty());
    }

    /** Returns the width of the y axis and its numbers, in cells, for data of a height in rows. */
    private int left(int rows) {
        int numbers = numberWidth(rows);
        return numbers == 0 ? (size.columns() < NUMBERS_FROM / 2 ? 0 : 1) : numbers + gap() + 1;
    }

    private int gap() {
        return size.columns() < SPACE_FROM ? 0 : 1;
    }

    /** Returns the width of the numbers beside the y axis, in cells; 0 if there is no room for them. */
    private int numberWidth(int rows) {
        List<Double> ticks = yTicks(rows);
        DoubleFunction<String> written = y.axis().ticks().apply(ticks);
        int widest = LabelFitter.longest(ticks.stream().map(written::apply));
        return size.columns() < NUMBERS_FROM || widest > size.columns() / 3 ? 0 : widest;
    }

    private List<Double> yTicks(int rows) {
        int most = y.scale() == Scale.LOG ? rows / ROWS_A_LOG_TICK + 1 : rows / ROWS_A_TICK;
        return Ticks.of(y.range(), y.scale(), Math.max(2, most));
    }

    /** Returns the box in which the data are drawn, with the projections of the axes onto it. */
    PlotArea area() {
        return PlotArea.of(box(), x, y);
    }

    /** Returns a drawing of this frame and its data, which are not drawn if there is no room for them. */
    Drawing drawing(BiConsumer<List<Shape>, PlotArea> data) {
        List<Shape> shapes = new ArrayList<>();
        PlotArea area = area();
        Box box = area.box();
        drawTitles(shapes, box);
        if (box.left() > 0) {
            drawY(shapes, area);
        }
        if (rowsBelow() > 0) {
            drawX(shapes, area);
        }
        legend.draw(shapes, legend.box(size), Math.max(0, box.left() - 1));
        if (!box.isEmpty()) {
            data.accept(shapes, area);
        }
        return new Drawing(size, shapes);
    }

    private void drawTitles(List<Shape> shapes, Box box) {
        int left = Math.max(0, box.left() - 1);
        if (hasTitle()) {
            int room = box.right() - left;
            String title = LabelFitter.clause(room, y.axis().title());
            String text = title.length() + 2 + note.length() <= room || title.isEmpty()
                    ? LabelFitter.shortened(room, note)
                    : "";
            shapes.add(new Shape.Text(left, 0.5, Anchor.START, title, Style.TEXT));
            shapes.add(new Shape.Text(box.right(), 0.5, Anchor.END, text, Style.MUTED));
        }
        if (rowsBelow() == 3) {
            String title = LabelFitter.shortened(box.columns(), x.axis().title());
            shapes.add(new Shape.Text(
                    (box.left() + box.right()) / 2.0, box.bottom() + 2.5, Anchor.MIDDLE, title, Style.TEXT));
        }
    }

    private void drawY(List<Shape> shapes, PlotArea area) {
        Box box = area.box();
        double axis = box.left() - 0.5;
        shapes.add(new Shape.Rule(axis, box.top(), axis, foot(box), Style.RULE));
        int lastRow = Integer.MAX_VALUE;
        List<Double> ticks = numberWidth(box.rows()) == 0 ? List.of() : yTicks(box.rows());
        DoubleFunction<String> written = y.axis().ticks().apply(ticks);
        for (double value : ticks) {
            double place = area.y().at(value);
            if ((int) place < lastRow) {
                shapes.add(new Shape.Rule(axis - 0.5, place, axis, place, Style.RULE));
                shapes.add(new Shape.Text(axis - 0.5 - gap(), place, Anchor.END, written.apply(value), Style.MUTED));
                lastRow = (int) place;
            }
        }
    }

    /** Returns the y at which vertical lines through the data end: on the x axis if there is one. */
    double foot(Box box) {
        return rowsBelow() > 0 ? box.bottom() + 0.5 : box.bottom();
    }

    private void drawX(List<Shape> shapes, PlotArea area) {
        Box box = area.box();
        double axis = box.bottom() + 0.5;
        shapes.add(new Shape.Rule(box.left() > 0 ? box.left() - 0.5 : 0, axis, box.right(), axis, Style.RULE));
        TickLabels tags = new TickLabels(area.x(), x.axis(), box, cursor);
        for (TickLabels.Tick tag : tags.fitting(Math.max(1, box.columns() / COLUMNS_A_TICK))) {
            shapes.add(new Shape.Rule(tag.position(), axis, tag.position(), axis + 0.5, Style.RULE));
            shapes.add(new Shape.Text(tag.column(), axis + 1, Anchor.START, tag.text(), tag.style()));
        }
    }

    /**
     * The numbers below an axis: as many as fit side by side, and the number at the cursor. The first and the last
     * number show the range of the axis, so the number at the cursor is placed beside them; it replaces other numbers
     * that it would overlap.
     */
    record TickLabels(PlotArea.Projection x, Axis axis, Box box, OptionalDouble cursor) {

        /**
         * A number below an axis: the x of the labelled value in cells, and the 0-based column of the first character.
         */
        record Tick(double position, int column, String text, Style style) {

            /** Returns the column after the last character. */
            int end() {
                return column + text.length();
            }

            /** Tests whether at least one column is free between two labels. */
            private boolean leavesRoomFor(Tick other) {
                return other.end() < column || other.column > end();
            }
        }

        /** Returns the labels that fit, at most {@code most}, which is at least 1. */
        List<Tick> fitting(int most) {
            List<Tick> ticks = ticks(most);
            for (int count = most - 1; count > 0 && overlap(ticks); count--) {
                ticks = ticks(count);
            }
            List<Tick> tags = new ArrayList<>(overlap(ticks) ? ticks.subList(0, 1) : ticks);
            if (cursor.isPresent() && x.range().holds(cursor.getAsDouble())) {
                double at = cursor.getAsDouble();
                Tick reading = beside(tags, tag(at, axis.written().apply(at), Style.SELECTED));
                tags.removeIf(tag -> !tag.leavesRoomFor(reading));
                tags.add(reading);
            }
            tags.removeIf(tag -> tag.end() > box.right());
            return tags;
        }

        /** Returns the cursor's label, moved beside an end of the range if it would hide another number there. */
        private Tick beside(List<Tick> ticks, Tick reading) {
            for (int i = 0; i < ticks.size(); i += Math.max(1, ticks.size() - 1)) {
                Tick end = ticks.get(i);
                if (!end.leavesRoomFor(reading) && !end.text.equals(reading.text)) {
                    int width = reading.text.length();
                    int column = reading.position < end.position ? end.column - 1 - width : end.end() + 1;
                    boolean hasRoom = column >= 0 && column + width <= box.right();
                    return hasRoom ? new Tick(reading.position, column, reading.text, reading.style) : reading;
                }
            }
            return reading;
        }

        private List<Tick> ticks(int most) {
            List<Double> values = Ticks.of(x.range(), x.scale(), most).stream()
                    .filter(value -> !axis.isWhole() || value == Math.rint(value))
                    .toList();
            DoubleFunction<String> written = axis.ticks().apply(values);
            return values.stream()
                    .map(value -> tag(value, written.apply(value), Style.MUTED))
                    .toList();
        }

        private Tick tag(double value, String text, Style style) {
            double place = x.at(value);
            int column = Anchor.MIDDLE.column(Math.floor(place) + 0.5, text.length());
            return new Tick(place, Math.max(0, Math.min(column, box.right() - text.length())), text, style);
        }

        private static boolean overlap(List<Tick> tags) {
            return IntStream.range(1, tags.size()).anyMatch(i -> !tags.get(i).leavesRoomFor(tags.get(i - 1)));
        }
    }
}
