package descenso.plot.line;

import descenso.plot.axis.Curve;
import descenso.plot.axis.Projection;
import descenso.plot.axis.ResolvedAxis;
import descenso.plot.shape.Box;
import descenso.plot.shape.Drawing;
import descenso.plot.shape.Shape;
import descenso.plot.shape.ShapeList;
import descenso.plot.stage.CurveLayers;
import descenso.plot.stage.CurveShapes;
import descenso.plot.stage.Entry;
import descenso.plot.stage.Legend;
import descenso.plot.stage.NearestSample;
import descenso.plot.stage.PlotFrame;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A line chart on its way to a drawing of some size. */
final class LinePicture {

    /** Room kept for what is read, so that a moving cursor moves nothing else. */
    private static final int READING = 9;

    /** Columns from which on there is that room. */
    private static final int WIDE = 60;

    private final LineChart chart;
    private final PlotFrame stage;
    private final Box box;
    private final Projection x;
    private final Projection y;

    LinePicture(LineChart chart, Size size) {
        this.chart = chart;
        ResolvedAxis xShown = ResolvedAxis.x(chart.x(), chart.curves());
        ResolvedAxis yShown = ResolvedAxis.y(chart.y(), chart.curves());
        this.stage =
                new PlotFrame(size, chart.x(), xShown, chart.y(), yShown, chart.note(), legend(size), chart.cursor());
        this.box = stage.box();
        this.x = stage.x();
        this.y = stage.y();
    }

    Drawing drawing() {
        ShapeList scene = new ShapeList();
        stage.draw(scene);
        if (!box.isEmpty()) {
            drawCursor(scene);
            drawCurves(scene);
        }
        return new Drawing(stage.size(), scene.shapes());
    }

    private void drawCursor(ShapeList scene) {
        if (chart.cursor().isPresent() && x.range().holds(chart.cursor().getAsDouble())) {
            double place = x.at(chart.cursor().getAsDouble());
            scene.add(new Shape.Rule(place, box.top(), place, stage.foot(box), Style.MUTED));
        }
    }

    private void drawCurves(ShapeList scene) {
        List<CurveShapes> all = new ArrayList<>();
        for (int i = 0; i < chart.curves().size(); i++) {
            all.add(new Tracer(chart.curves().get(i), i, chart.curves().size(), box, x, y).trace());
        }
        CurveLayers traces = new CurveLayers(all, chart.selected());
        scene.addAll(traces.lines());
        scene.addAll(traces.signs());
        scene.addAll(traces.present());
        CurveLayers.inOrder(chart.curves(), chart.selected()).forEach(curve -> drawReading(scene, curve));
    }

    /** The mark of the curve where it is read. */
    private void drawReading(ShapeList scene, Curve curve) {
        int nearest = nearest(curve);
        if (nearest >= 0
                && x.scale().holds(curve.samples().x(nearest))
                && y.scale().holds(curve.samples().y(nearest))) {
            double column = x.at(curve.samples().x(nearest));
            double row = y.at(curve.samples().y(nearest));
            if (box.holds(column, row)) {
                scene.add(new Shape.Sign(column, row, curve.mark(), curve.style()));
            }
        }
    }

    private int nearest(Curve curve) {
        OptionalDouble cursor = chart.cursor();
        return cursor.isPresent() ? NearestSample.to(cursor.getAsDouble(), curve.samples()) : -1;
    }

    private Legend legend(Size size) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < chart.curves().size(); i++) {
            Entry entry = entry(chart.curves().get(i));
            entries.add(chart.selected().orElse(-1) == i ? entry.strong() : entry);
        }
        int widest =
                entries.stream().mapToInt(entry -> entry.value().length()).max().orElse(0);
        return new Legend(entries, size.columns() < WIDE || widest == 0 ? widest : Math.max(READING, widest));
    }

    /** Where nothing was measured, the axis says so in its own way. */
    private Entry entry(Curve curve) {
        int nearest = nearest(curve);
        double value = nearest < 0 ? Double.NaN : curve.samples().y(nearest);
        return Entry.of(curve)
                .reading(chart.cursor().isPresent() ? chart.y().written().apply(value) : "");
    }
}
