package descenso.plot.stage;

import descenso.plot.axis.Axis;
import descenso.plot.axis.Projection;
import descenso.plot.axis.ResolvedAxis;
import descenso.plot.axis.Scale;
import descenso.plot.axis.Ticks;
import descenso.plot.shape.Anchor;
import descenso.plot.shape.Box;
import descenso.plot.shape.LabelFitter;
import descenso.plot.shape.ShapeList;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * What stands around the data: titles, axes with their ticks, a legend. As there is less room, it leaves out the lower
 * title, the legend, the upper title, the ticks and at last the axes.
 *
 * @param cursor the x that is named below the axis
 */
public record PlotFrame(
        Size size,
        Axis xAxis,
        ResolvedAxis xShown,
        Axis yAxis,
        ResolvedAxis yShown,
        String note,
        Legend legend,
        OptionalDouble cursor) {

    /** Rows from which on there is room for each. */
    private static final int AXIS_FROM = 4;

    private static final int TITLE_FROM = 6;
    private static final int LOWER_TITLE_FROM = 14;

    /** Columns from which on there is room for the numbers beside the axis, and for a space after them. */
    private static final int NUMBERS_FROM = 20;

    private static final int SPACE_FROM = 40;

    /** Rows and columns for a number of an axis. */
    private static final int ROWS_A_TICK = 3;

    private static final int ROWS_A_LOG_TICK = 2;

    private static final int COLUMNS_A_TICK = 8;

    /** From the middle of a cell to its edge; half a dot of the finest canvas from there. */
    private static final double HALF_A_DOT_DOWN = 1.0 / 8;

    private static final double HALF_A_DOT_ACROSS = 1.0 / 4;

    /** The same with other words beside the title. */
    public PlotFrame noted(String words) {
        return new PlotFrame(size, xAxis, xShown, yAxis, yShown, words, legend, cursor);
    }

    /** Where the data are drawn. */
    public Box box() {
        Box below = legend.box(size);
        boolean stands = below.left() > 0 && !below.isEmpty();
        int right = stands ? below.left() - 2 : size.columns();
        int bottom = (stands ? size.rows() : below.top()) - under();
        int top = hasTitle() ? 1 : 0;
        return new Box(left(bottom - top), top, right, Math.max(top, bottom));
    }

    private int under() {
        if (size.rows() < AXIS_FROM) {
            return 0;
        }
        return size.rows() >= LOWER_TITLE_FROM && !xAxis.title().isEmpty() ? 3 : 2;
    }

    private boolean hasTitle() {
        return size.rows() >= TITLE_FROM && !(yAxis.title().isEmpty() && note.isEmpty());
    }

    /** The columns of the numbers and of the axis. */
    private int left(int rows) {
        int numbers = numbers(rows);
        return numbers == 0 ? (size.columns() < NUMBERS_FROM / 2 ? 0 : 1) : numbers + gap() + 1;
    }

    private int gap() {
        return size.columns() < SPACE_FROM ? 0 : 1;
    }

    private int numbers(int rows) {
        List<Double> ticks = yTicks(rows);
        DoubleFunction<String> written = yAxis.ticks().apply(ticks);
        int widest = ticks.stream()
                .mapToInt(value -> written.apply(value).length())
                .max()
                .orElse(0);
        return size.columns() < NUMBERS_FROM || widest > size.columns() / 3 ? 0 : widest;
    }

    private List<Double> yTicks(int rows) {
        int most = yShown.scale() == Scale.LOG ? rows / ROWS_A_LOG_TICK + 1 : rows / ROWS_A_TICK;
        return Ticks.of(yShown.range(), yShown.scale(), Math.max(2, most));
    }

    public Projection x() {
        Box box = box();
        return new Projection(xShown, box.left() + HALF_A_DOT_ACROSS, box.right() - HALF_A_DOT_ACROSS);
    }

    public Projection y() {
        Box box = box();
        return new Projection(yShown, box.bottom() - HALF_A_DOT_DOWN, box.top() + HALF_A_DOT_DOWN);
    }

    public void draw(ShapeList scene) {
        Box box = box();
        drawTitles(scene, box);
        if (box.left() > 0) {
            drawY(scene, box);
        }
        if (under() > 0) {
            drawX(scene, box);
        }
        legend.draw(scene, legend.box(size), Math.max(0, box.left() - 1));
    }

    private void drawTitles(ShapeList scene, Box box) {
        int left = Math.max(0, box.left() - 1);
        if (hasTitle()) {
            int room = box.right() - left;
            String said = LabelFitter.shortened(room, note);
            String title = LabelFitter.shortened(said.isEmpty() ? room : room - said.length() - 2, yAxis.title());
            scene.text(left, 0.5, Anchor.START, title, Style.TEXT);
            scene.text(box.right(), 0.5, Anchor.END, said, Style.MUTED);
        }
        if (under() == 3) {
            String title = LabelFitter.shortened(box.columns(), xAxis.title());
            scene.text((box.left() + box.right()) / 2.0, box.bottom() + 2.5, Anchor.MIDDLE, title, Style.TEXT);
        }
    }

    private void drawY(ShapeList scene, Box box) {
        double axis = box.left() - 0.5;
        scene.rule(axis, box.top(), axis, foot(box));
        Projection y = y();
        int lastRow = Integer.MAX_VALUE;
        List<Double> ticks = numbers(box.rows()) == 0 ? List.of() : yTicks(box.rows());
        DoubleFunction<String> written = yAxis.ticks().apply(ticks);
        for (double value : ticks) {
            double place = y.at(value);
            if ((int) place < lastRow) {
                scene.rule(axis - 0.5, place, axis, place);
                scene.text(axis - 0.5 - gap(), place, Anchor.END, written.apply(value), Style.MUTED);
                lastRow = (int) place;
            }
        }
    }

    /** Where what stands on the lower axis ends. */
    public double foot(Box box) {
        return under() > 0 ? box.bottom() + 0.5 : box.bottom();
    }

    private void drawX(ShapeList scene, Box box) {
        double axis = box.bottom() + 0.5;
        scene.rule(box.left() > 0 ? box.left() - 0.5 : 0, axis, box.right(), axis);
        TickLabels tags = new TickLabels(x(), xAxis, box, cursor);
        for (TickLabel tag : tags.fitting(Math.max(1, box.columns() / COLUMNS_A_TICK))) {
            scene.rule(tag.place(), axis, tag.place(), axis + 0.5);
            scene.text(tag.column(), axis + 1, Anchor.START, tag.text(), tag.style());
        }
    }
}
