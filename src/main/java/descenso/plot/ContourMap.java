package descenso.plot;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A map of a function of two coordinates: bands of shade from its lowest to its highest value, with the trails of
 * optimizers. Both coordinates have the same scale. The map shows the ranges of {@link ViewBounds} or the fixed ranges
 * of the axes, extended to fill the box.
 *
 * @param surface the function, evaluated once per cell; there is no shade where it is not finite
 * @param trails the coordinates after each step; the first sample is the start, the last is the current position
 * @param points starts and minima
 * @param directionNote the note beside the title while a dotted line extends the last step of a trail that is too short
 *     to show its direction; if it is empty, no such line is drawn
 * @param selected the index of the trail that is drawn over all others, 0-based; empty if none is selected
 * @param stretched the note beside the title if each axis has a scale of its own, so that the map fills the box; empty
 *     if both have the same
 * @param infinite the mark of each cell in which the function is infinite; empty to leave them plain
 */
public record ContourMap(
        DoubleBinaryOperator surface,
        List<Curve> trails,
        List<PointOfInterest> points,
        Axis x,
        Axis y,
        String directionNote,
        OptionalInt selected,
        Optional<String> stretched,
        Optional<Marker> infinite)
        implements Chart {

    /** Smallest border of the bands of shade, as a fraction of the highest height. */
    private static final double DEEPEST = 1e-6;

    public ContourMap {
        trails = List.copyOf(trails);
        points = List.copyOf(points);
    }

    /** Creates a map with the same scale for both axes. */
    public ContourMap(
            DoubleBinaryOperator surface,
            List<Curve> trails,
            List<PointOfInterest> points,
            Axis x,
            Axis y,
            String directionNote,
            OptionalInt selected) {
        this(surface, trails, points, x, y, directionNote, selected, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<PlacedCurves> placed() {
        ViewBounds bounds = viewBounds();
        return Optional.of(
                stretched.isPresent()
                        ? PlacedCurves.of(
                                trails, ResolvedAxis.linear(x, bounds.x()), ResolvedAxis.linear(y, bounds.y()))
                        : PlacedCurves.of(trails, x, y, bounds));
    }

    @Override
    public Drawing drawing(Size size) {
        ContourMap now = now();
        return now.draw(
                stretched.isPresent() ? now.frame(now.viewBounds(), size).withNote(stretched.get()) : now.frame(size));
    }

    /** Returns the map with a scale of its own for each axis, so that it fills the box, with a note that says so. */
    public ContourMap stretched(String note) {
        return new ContourMap(surface, trails, points, x, y, directionNote, selected, Optional.of(note), infinite);
    }

    /** Returns the map with a mark in each cell in which the function is infinite. */
    public ContourMap marking(Marker mark) {
        return new ContourMap(surface, trails, points, x, y, directionNote, selected, stretched, Optional.of(mark));
    }

    /**
     * Returns the map without axes, legend and marks along the trails, with a scale for each axis, so that it fills the
     * size.
     */
    public Chart bare() {
        return size -> {
            ViewBounds bounds = viewBounds();
            PlotArea area = PlotArea.of(
                    new Box(0, 0, size.columns(), size.rows()),
                    ResolvedAxis.linear(x, bounds.x()),
                    ResolvedAxis.linear(y, bounds.y()));
            List<Shape> shapes = new ArrayList<>(bands(surface, area));
            CurvePen.draw(
                    shapes, area, now().traces(area).map(CurvePen::withoutSigns).toList(), selected, points);
            return new Drawing(size, shapes);
        };
    }

    @Override
    public Chart onAxesOf(Chart whole) {
        if (!(whole instanceof ContourMap other)) {
            return this;
        }
        ViewBounds bounds = other.viewBounds();
        return with(trails, x.withRange(bounds.x()), y.withRange(bounds.y()));
    }

    @Override
    public Chart fading() {
        return with(trails.stream().map(Curve::fading).toList(), x, y);
    }

    private ContourMap now() {
        return with(trails.stream().map(Curve::snapshot).toList(), x, y);
    }

    private ContourMap with(List<Curve> others, Axis across, Axis up) {
        return new ContourMap(surface, others, points, across, up, directionNote, selected, stretched, infinite);
    }

    private Drawing draw(PlotFrame frame) {
        PlotArea drawn = frame.area();
        List<Shape.Polyline> hints = directionNote.isEmpty() || drawn.box().isEmpty()
                ? List.of()
                : trails.stream()
                        .flatMap(trail -> TrailTracer.hint(trail, drawn).stream())
                        .toList();
        return (hints.isEmpty() ? frame : frame.withNote(directionNote)).drawing((shapes, area) -> {
            shapes.addAll(bands(surface, area));
            infinite.ifPresent(mark -> shapes.addAll(marks(mark, area)));
            shapes.addAll(hints);
            CurvePen.draw(shapes, area, traces(area).toList(), selected, points);
        });
    }

    private Stream<CurvePen> traces(PlotArea area) {
        return IntStream.range(0, trails.size()).mapToObj(i -> new TrailTracer(trails.get(i), i, area).trace());
    }

    /** Creates the frame: box, tick numbers and bounds depend on each other in a circle; two rounds are enough. */
    private PlotFrame frame(Size size) {
        ViewBounds bounds = viewBounds();
        PlotFrame first = frame(bounds, size);
        PlotFrame second = frame(bounds.filling(first.box()), size);
        return frame(bounds.filling(second.box()), size);
    }

    private PlotFrame frame(ViewBounds bounds, Size size) {
        ResolvedAxis across = ResolvedAxis.linear(x, bounds.x());
        return PlotFrame.of(size, across, ResolvedAxis.linear(y, bounds.y()), Legend.of(trails, points));
    }

    ViewBounds viewBounds() {
        ViewBounds own = ViewBounds.of(trails.stream().map(Curve::snapshot).toList(), points);
        return new ViewBounds(x.range().orElse(own.x()), y.range().orElse(own.y()));
    }

    /**
     * Returns the shades of the surface, in bands. Heights are measured from the lowest one in view. The borders of the
     * bands are evenly spaced in the logarithm of the height, from the smallest positive height (at least a millionth
     * of the highest) to the highest.
     */
    static List<Shape.Fill> bands(DoubleBinaryOperator surface, PlotArea area) {
        Box box = area.box();
        double[] heights = heights(surface, area);
        double[] borders = borders(heights);
        int[] bands =
                Arrays.stream(heights).mapToInt(height -> band(height, borders)).toArray();
        List<Shape.Fill> fills = new ArrayList<>();
        for (int row = 0; row < box.rows(); row++) {
            int cell = row * box.columns();
            for (int from = 0, to; from < box.columns(); from = to) {
                int band = bands[cell + from];
                to = from + 1;
                while (to < box.columns() && bands[cell + to] == band) {
                    to++;
                }
                if (band >= 0) {
                    double top = box.top() + row;
                    Style shade = Style.shades().get(band);
                    fills.add(new Shape.Fill(box.left() + from, top, box.left() + to, top + 1, shade));
                }
            }
        }
        return fills;
    }

    private List<Shape.Text> marks(Marker mark, PlotArea area) {
        Box box = area.box();
        String sign = String.valueOf(mark.ascii());
        return IntStream.range(0, box.columns() * box.rows())
                .filter(cell -> Double.isInfinite(value(surface, area, cell)))
                .mapToObj(cell -> new Shape.Text(
                        box.left() + cell % box.columns(),
                        box.top() + cell / box.columns() + 0.5,
                        Shape.Anchor.START,
                        sign,
                        Style.WRONG))
                .toList();
    }

    /** Returns the value at the middle of a cell, row-major. */
    private static double value(DoubleBinaryOperator surface, PlotArea area, int cell) {
        Box box = area.box();
        double across = area.x().valueAt(box.left() + cell % box.columns() + 0.5);
        return surface.applyAsDouble(across, area.y().valueAt(box.top() + cell / box.columns() + 0.5));
    }

    /**
     * Returns half of each cell's height above the lowest, measured at the middle of the cell: rows × columns,
     * row-major. Half, so that the difference of two large heights does not overflow; NaN if the surface is not finite
     * there.
     */
    private static double[] heights(DoubleBinaryOperator surface, PlotArea area) {
        Box box = area.box();
        double[] heights = new double[box.columns() * box.rows()];
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < heights.length; i++) {
            double height = value(surface, area, i);
            heights[i] = Double.isFinite(height) ? Scale.LINEAR.place(height) : Double.NaN;
            lowest = heights[i] < lowest ? heights[i] : lowest;
        }
        for (int i = 0; i < heights.length; i++) {
            heights[i] -= lowest;
        }
        return heights;
    }

    /** Returns the lower borders of all bands except the first, ascending, one fewer than shades. */
    private static double[] borders(double[] heights) {
        DoubleSummaryStatistics known =
                Arrays.stream(heights).filter(height -> height > 0).summaryStatistics();
        double highest = Math.max(0, known.getMax());
        double first = Math.log(Math.max(known.getMin(), DEEPEST * highest));
        int bands = Style.shades().size();
        double[] borders = new double[bands - 1];
        for (int i = 0; i < borders.length; i++) {
            borders[i] = Math.exp(first + (i + 1.0) / bands * (Math.log(highest) - first));
        }
        return borders;
    }

    /** Returns the band of a height, 0-based; -1 if the height is NaN. */
    private static int band(double height, double[] borders) {
        int band = Double.isNaN(height) ? -1 : 0;
        while (band >= 0 && band < borders.length && height >= borders[band]) {
            band++;
        }
        return band;
    }

    /** Follows the trail of an optimizer on a map. Skips steps that are too short to be visible. */
    static final class TrailTracer {

        /** Distance of two marks along a trail, in columns; a row counts as two columns. */
        private static final double SPACING = 14;
        /** Minimum distance from the start, in columns, at which a trail shows its direction itself. */
        private static final double LONG = 8;
        /** Maximum number of steps with a hint. Later, the current position matters and not the direction. */
        private static final int FEW = 20;
        /** Maximum number of marks along a trail. */
        private static final int MARKS = 6;
        /** Maximum number of small signs behind the current position. */
        private static final int TAIL = 6;
        /** Minimum distance of two small signs, in columns; a row counts as two columns. */
        private static final double TAIL_SPACING = 2;
        /** Number of steps in which the small signs lie. */
        private static final int TAIL_STEPS = 12;
        /** Part of a long trail in which they lie: the last one of this number. */
        private static final int TAIL_PART = 8;

        private final Curve trail;
        private final PlotArea area;
        private final CurvePen pen;
        /** Distance to the next mark, in columns. */
        private double untilMark;

        private int marks;
        private double lastColumn = Double.NaN;
        private double lastRow = Double.NaN;

        /** Creates a tracer of a trail, counted from 0: the number offsets the marks of trails with a common start. */
        TrailTracer(Curve trail, int place, PlotArea area) {
            this.trail = trail;
            this.area = area;
            this.pen = new CurvePen(trail, area.box());
            this.untilMark = SPACING / 2 + 3 * place % SPACING;
        }

        /** Traces a trail, with marks along it. */
        CurvePen trace() {
            return fading(line());
        }

        /** Traces a ball: without the marks along a trail, because its trail is short. */
        CurvePen traceBall() {
            return fading(line().withoutSigns());
        }

        private CurvePen fading(CurvePen line) {
            return trail.fades() ? withTail(line.faded(trail.trailStyle())) : line;
        }

        private CurvePen line() {
            Samples samples = trail.samples();
            int size = samples.size();
            for (int i = 0; i < size; i++) {
                if (area.shows(samples.x(i), samples.y(i))) {
                    step(area.column(samples, i), area.row(samples, i), i == size - 1);
                } else {
                    pen.lift();
                }
            }
            return pen.ended(List.of(), present());
        }

        /** Adds small signs at the last positions, smaller at the earlier ones. None is beside another. */
        private CurvePen withTail(CurvePen line) {
            Samples samples = trail.samples();
            int last = samples.size() - 1;
            int first = Math.max(0, last - Math.max(TAIL_STEPS, last / TAIL_PART));
            List<Shape.Sign> tail = new ArrayList<>();
            double column = lastColumn;
            double row = lastRow;
            for (int i = last; i >= first && tail.size() < TAIL; i--) {
                double across = area.shows(samples.x(i), samples.y(i)) ? area.column(samples, i) : Double.NaN;
                double down = Double.isNaN(across) ? Double.NaN : area.row(samples, i);
                if (area.box().holds(across, down) && distance(across - column, down - row) >= TAIL_SPACING) {
                    boolean isRecent = tail.size() < TAIL / 2;
                    tail.add(new Shape.Sign(
                            across,
                            down,
                            isRecent ? Marker.RECENT : Marker.EARLIER,
                            isRecent ? trail.style() : trail.trailStyle()));
                    column = across;
                    row = down;
                }
            }
            line.signs(tail);
            return line;
        }

        private void step(double column, double row, boolean isLast) {
            if (!isLast && isNear(column, row)) {
                return;
            }
            pen.to(column, row);
            if (!Double.isNaN(lastColumn)) {
                untilMark -= distance(column - lastColumn, row - lastRow);
            }
            if (untilMark <= 0 && marks < MARKS && area.box().holds(column, row)) {
                pen.sign(column, row, trail.mark());
                untilMark = SPACING;
                marks++;
            }
            lastColumn = column;
            lastRow = row;
        }

        /** Tests whether a position is on the same Braille dot as the last one. */
        private boolean isNear(double column, double row) {
            return (int) (2 * column) == (int) (2 * lastColumn) && (int) (4 * row) == (int) (4 * lastRow);
        }

        /**
         * Returns the mark at the current position; that of divergence at the last exit, because the end is too far
         * away.
         */
        private List<Shape.Sign> present() {
            if (Double.isNaN(lastColumn)) {
                return List.of();
            }
            Shape.Sign end = pen.at(lastColumn, lastRow);
            if (!trail.diverged()) {
                return List.of(end);
            }
            Shape.Sign seen = end.mark() == trail.mark() ? end : pen.lastExit().orElse(end);
            return List.of(pen.inside(seen.x(), seen.y(), Marker.DIVERGED));
        }

        /** Returns a dotted line from the last step to the edge if the trail is too short to show its direction. */
        static Optional<Shape.Polyline> hint(Curve trail, PlotArea area) {
            Samples samples = trail.samples();
            int last = samples.size() - 1;
            if (last < 1
                    || last > FEW
                    || trail.diverged()
                    || trail.isFaint()
                    || IntStream.rangeClosed(1, last).anyMatch(i -> !(distance(area, samples, 0, i) < LONG))) {
                return Optional.empty();
            }
            double column = area.column(samples, last);
            double row = area.row(samples, last);
            double length = distance(area, samples, last - 1, last);
            if (!(length > 0) || !area.box().holds(column, row)) {
                return Optional.empty();
            }
            double far = distance(area.box().columns(), area.box().rows()) / length;
            double across = far * (column - area.column(samples, last - 1));
            double down = far * (row - area.row(samples, last - 1));
            double end =
                    area.box().clip(column, row, column + across, row + down).to();
            Samples line = Samples.points(column, row, column + end * across, row + end * down);
            return Optional.of(new Shape.Polyline(line, trail.style(), Shape.Stroke.DOTTED, Optional.of(trail.mark())));
        }

        private static double distance(PlotArea area, Samples samples, int from, int to) {
            double columns = area.column(samples, to) - area.column(samples, from);
            return distance(columns, area.row(samples, to) - area.row(samples, from));
        }

        /** Returns a distance in columns; a row counts as two columns. */
        private static double distance(double columns, double rows) {
            return Math.hypot(columns, 2 * rows);
        }
    }
}
