package descenso.plot.map;

import descenso.plot.axis.Curve;
import descenso.plot.axis.MinMax;
import descenso.plot.axis.Projection;
import descenso.plot.axis.Range;
import descenso.plot.axis.ResolvedAxis;
import descenso.plot.axis.Scale;
import descenso.plot.frame.CurveLayers;
import descenso.plot.frame.CurveShapes;
import descenso.plot.frame.Legend;
import descenso.plot.frame.LegendEntry;
import descenso.plot.frame.LineClipper;
import descenso.plot.frame.PlotFrame;
import descenso.plot.frame.SamplesFrom;
import descenso.plot.shape.Box;
import descenso.plot.shape.Drawing;
import descenso.plot.shape.Samples;
import descenso.plot.shape.ShapeList;
import descenso.plot.shape.Stroke;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lays out a chart of balls on a function for one size and draws it. The balls come with their heights. */
final class BallChartRenderer {

    /**
     * Number of intervals of the x range at whose bounds the function is drawn: two per cell on a chart of 256 columns.
     */
    private static final int PLACES = 512;

    /** Maximum number of positions drawn per ball, the latest ones. */
    private static final int LAST_POSITIONS = 24;

    private final BallChart chart;
    private final Range across;
    private final PlotFrame plotFrame;
    private final Box box;
    private final Projection x;
    private final Projection y;

    /**
     * Creates the renderer of a chart.
     *
     * @param across the range of the x axis
     */
    BallChartRenderer(BallChart chart, Range across, Size size) {
        this.chart = chart;
        this.across = across.min() < across.max() ? across : across.rounded(Scale.LINEAR);
        ResolvedAxis resolved = new ResolvedAxis(this.across, Scale.LINEAR);
        this.plotFrame =
                new PlotFrame(size, chart.x(), resolved, chart.y(), height(), "", legend(), OptionalDouble.empty());
        this.box = plotFrame.box();
        this.x = plotFrame.x();
        this.y = plotFrame.y();
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
        ResolvedAxis resolved = ResolvedAxis.of(chart.y(), heights);
        return chart.y().range().isPresent() ? resolved : resolved.rounded();
    }

    private double place(int i) {
        double share = (double) i / PLACES;
        return across.min() * (1 - share) + across.max() * share;
    }

    private Legend legend() {
        Stream<LegendEntry> balls = chart.balls().stream().map(LegendEntry::of);
        Stream<LegendEntry> spots = chart.points().stream().map(LegendEntry::of);
        return new Legend(Stream.concat(balls, spots).toList(), 0);
    }

    Drawing drawing() {
        ShapeList shapes = new ShapeList();
        plotFrame.draw(shapes);
        if (!box.isEmpty()) {
            shapes.addAll(function().lines());
            CurveLayers layers =
                    new CurveLayers(chart.balls().stream().map(this::trace).toList(), chart.selected());
            shapes.addAll(layers.lines());
            chart.points().forEach(spot -> shapes.addAll(spot.signs(box, x, y)));
            shapes.addAll(layers.present());
        }
        return new Drawing(plotFrame.size(), shapes.shapes());
    }

    private CurveShapes function() {
        LineClipper pen = new LineClipper(box, Style.TEXT, Stroke.SOLID, Optional.empty());
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

    /** Returns the last steps of a ball and its current position. */
    private CurveShapes trace(Curve ball) {
        Samples all = ball.samples();
        Curve last = ball.withSamples(new SamplesFrom(all, Math.max(0, all.size() - LAST_POSITIONS)));
        return new TrailTracer(last, 0, box, x, y).trace();
    }
}
