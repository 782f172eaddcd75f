package descenso.plot.line;

import descenso.plot.axis.Curve;
import descenso.plot.axis.Projection;
import descenso.plot.axis.ResolvedAxis;
import descenso.plot.frame.CurveLayers;
import descenso.plot.frame.CurveShapes;
import descenso.plot.frame.Legend;
import descenso.plot.frame.LegendEntry;
import descenso.plot.frame.NearestSample;
import descenso.plot.frame.PlotFrame;
import descenso.plot.shape.Box;
import descenso.plot.shape.Drawing;
import descenso.plot.shape.Shape;
import descenso.plot.shape.ShapeList;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Lays out a line chart for one size and draws it. */
final class LineChartRenderer {

    /** Width reserved for the values at the cursor, in cells, so that a moving cursor does not move the chart. */
    private static final int READING = 9;

    /** Minimum number of columns for that reserved width. */
    private static final int WIDE = 60;

    private final LineChart chart;
    private final PlotFrame plotFrame;
    private final Box box;
    private final Projection x;
    private final Projection y;

    LineChartRenderer(LineChart chart, Size size) {
        this.chart = chart;
        ResolvedAxis xShown = ResolvedAxis.x(chart.x(), chart.curves());
        ResolvedAxis yShown = ResolvedAxis.y(chart.y(), chart.curves());
        this.plotFrame =
                new PlotFrame(size, chart.x(), xShown, chart.y(), yShown, chart.note(), legend(size), chart.cursor());
        this.box = plotFrame.box();
        this.x = plotFrame.x();
        this.y = plotFrame.y();
    }

    Drawing drawing() {
        ShapeList shapes = new ShapeList();
        plotFrame.draw(shapes);
        if (!box.isEmpty()) {
            drawCursor(shapes);
            drawCurves(shapes);
        }
        return new Drawing(plotFrame.size(), shapes.shapes());
    }

    private void drawCursor(ShapeList shapes) {
        if (chart.cursor().isPresent() && x.range().holds(chart.cursor().getAsDouble())) {
            double place = x.at(chart.cursor().getAsDouble());
            shapes.add(new Shape.Rule(place, box.top(), place, plotFrame.foot(box), Style.MUTED));
        }
    }

    private void drawCurves(ShapeList shapes) {
        List<CurveShapes> all = new ArrayList<>();
        for (int i = 0; i < chart.curves().size(); i++) {
            all.add(new Tracer(chart.curves().get(i), i, chart.curves().size(), box, x, y).trace());
        }
        CurveLayers layers = new CurveLayers(all, chart.selected());
        shapes.addAll(layers.lines());
        shapes.addAll(layers.signs());
        shapes.addAll(layers.present());
        CurveLayers.inOrder(chart.curves(), chart.selected()).forEach(curve -> drawReading(shapes, curve));
    }

    /** Draws the mark of a curve at the sample nearest to the cursor. */
    private void drawReading(ShapeList shapes, Curve curve) {
        int nearest = nearest(curve);
        if (nearest >= 0
                && x.scale().holds(curve.samples().x(nearest))
                && y.scale().holds(curve.samples().y(nearest))) {
            double column = x.at(curve.samples().x(nearest));
            double row = y.at(curve.samples().y(nearest));
            if (box.holds(column, row)) {
                shapes.add(new Shape.Sign(column, row, curve.mark(), curve.style()));
            }
        }
    }

    private int nearest(Curve curve) {
        OptionalDouble cursor = chart.cursor();
        return cursor.isPresent() ? NearestSample.to(cursor.getAsDouble(), curve.samples()) : -1;
    }

    private Legend legend(Size size) {
        List<LegendEntry> entries = new ArrayList<>();
        for (int i = 0; i < chart.curves().size(); i++) {
            LegendEntry entry = entry(chart.curves().get(i));
            entries.add(chart.selected().orElse(-1) == i ? entry.withEmphasis() : entry);
        }
        int widest =
                entries.stream().mapToInt(entry -> entry.value().length()).max().orElse(0);
        return new Legend(entries, size.columns() < WIDE || widest == 0 ? widest : Math.max(READING, widest));
    }

    /**
     * Returns the legend entry of a curve, with the value at the cursor: NaN, in the axis's format, if there is no
     * sample.
     */
    private LegendEntry entry(Curve curve) {
        int nearest = nearest(curve);
        double value = nearest < 0 ? Double.NaN : curve.samples().y(nearest);
        return LegendEntry.of(curve)
                .withValue(chart.cursor().isPresent() ? chart.y().written().apply(value) : "");
    }
}
