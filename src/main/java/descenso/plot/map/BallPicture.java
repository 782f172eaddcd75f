package descenso.plot.map;

import descenso.plot.axis.Curve;
import descenso.plot.axis.MinMax;
import descenso.plot.axis.Projection;
import descenso.plot.axis.Range;
import descenso.plot.axis.ResolvedAxis;
import descenso.plot.axis.Scale;
import descenso.plot.shape.Box;
import descenso.plot.shape.Drawing;
import descenso.plot.shape.Samples;
import descenso.plot.shape.ShapeList;
import descenso.plot.shape.Stroke;
import descenso.plot.stage.ClippedLine;
import descenso.plot.stage.CurveLayers;
import descenso.plot.stage.CurveShapes;
import descenso.plot.stage.Entry;
import descenso.plot.stage.Legend;
import descenso.plot.stage.PlotFrame;
import descenso.plot.stage.SamplesFrom;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Balls on a function on their way to a drawing of some size; they come with their heights. */
final class BallPicture {

    /** Places at which the function is drawn: two a cell, or as many as a wide screen takes. */
    private static final int PLACES = 512;

    /** Of the steps, so many are drawn. */
    private static final int LAST = 24;

    private final BallChart chart;
    private final Range across;
    private final PlotFrame stage;
    private final Box box;
    private final Projection x;
    private final Projection y;

    /** @param across the range of the x axis */
    BallPicture(BallChart chart, Range across, Size size) {
        this.chart = chart;
        this.across = across.min() < across.max() ? across : across.rounded(Scale.LINEAR);
        ResolvedAxis shown = new ResolvedAxis(this.across, Scale.LINEAR);
        this.stage = new PlotFrame(size, chart.x(), shown, chart.y(), height(), "", legend(), OptionalDouble.empty());
        this.box = stage.box();
        this.x = stage.x();
        this.y = stage.y();
    }

    private ResolvedAxis height() {
        Function<Scale, MinMax> heights = scale -> {
            MinMax extent = new MinMax();
            for (int i = 0; i <= PLACES; i++) {
                double value = chart.function().applyAsDouble(place(i));
                if (scale.holds(value)) {
                    extent.add(value);
                }
            }
            return extent;
        };
        ResolvedAxis shown = ResolvedAxis.of(chart.y(), heights);
        return chart.y().range().isPresent() ? shown : shown.rounded();
    }

    private double place(int i) {
        double share = (double) i / PLACES;
        return across.min() * (1 - share) + across.max() * share;
    }

    private Legend legend() {
        Stream<Entry> balls = chart.balls().stream().map(Entry::of);
        Stream<Entry> spots = chart.spots().stream().map(Entry::of);
        return new Legend(Stream.concat(balls, spots).toList(), 0);
    }

    Drawing drawing() {
        ShapeList scene = new ShapeList();
        stage.draw(scene);
        if (!box.isEmpty()) {
            scene.addAll(function().lines());
            CurveLayers traces =
                    new CurveLayers(chart.balls().stream().map(this::trace).toList(), chart.selected());
            scene.addAll(traces.lines());
            chart.spots().forEach(spot -> scene.addAll(spot.signs(box, x, y)));
            scene.addAll(traces.present());
        }
        return new Drawing(stage.size(), scene.shapes());
    }

    private CurveShapes function() {
        ClippedLine pen = new ClippedLine(box, Style.TEXT, Stroke.SOLID, Optional.empty());
        for (int i = 0; i <= PLACES; i++) {
            double value = chart.function().applyAsDouble(place(i));
            if (y.scale().holds(value)) {
                pen.to(x.at(place(i)), y.at(value));
            } else {
                pen.lift();
            }
        }
        return pen.trace(List.of(), List.of());
    }

    /** Its last steps, and where it is. */
    private CurveShapes trace(Curve ball) {
        Samples all = ball.samples();
        Curve last = ball.with(new SamplesFrom(all, Math.max(0, all.size() - LAST)));
        return new TrailTracer(last, 0, box, x, y).trace();
    }
}
