package descenso.plot.map;

import descenso.plot.axis.Projection;
import descenso.plot.axis.ResolvedAxis;
import descenso.plot.axis.Scale;
import descenso.plot.frame.CurveLayers;
import descenso.plot.frame.CurveShapes;
import descenso.plot.frame.Legend;
import descenso.plot.frame.LegendEntry;
import descenso.plot.frame.PlotFrame;
import descenso.plot.shape.Box;
import descenso.plot.shape.Drawing;
import descenso.plot.shape.Shape;
import descenso.plot.shape.ShapeList;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Lays out a contour map for one size and draws it. */
final class ContourMapRenderer {

    private final ContourMap map;
    private final Size size;
    private final PlotFrame plotFrame;
    private final Box box;
    private final Projection x;
    private final Projection y;

    ContourMapRenderer(ContourMap map, Size size) {
        this.map = map;
        this.size = size;
        this.plotFrame = plotFrame();
        this.box = plotFrame.box();
        this.x = plotFrame.x();
        this.y = plotFrame.y();
    }

    /**
     * Creates the frame. The box depends on the tick numbers, these on the bounds, and the bounds on the box; two
     * iterations are enough.
     */
    private PlotFrame plotFrame() {
        ViewBounds bounds = map.viewBounds();
        PlotFrame first = plotFrame(bounds);
        PlotFrame second = plotFrame(bounds.filling(first.box()));
        return plotFrame(bounds.filling(second.box()));
    }

    private PlotFrame plotFrame(ViewBounds bounds) {
        ResolvedAxis x = new ResolvedAxis(bounds.x(), Scale.LINEAR);
        ResolvedAxis y = new ResolvedAxis(bounds.y(), Scale.LINEAR);
        return new PlotFrame(size, map.x(), x, map.y(), y, "", legend(), OptionalDouble.empty());
    }

    private Legend legend() {
        Stream<LegendEntry> trails = map.trails().stream().map(LegendEntry::of);
        Stream<LegendEntry> spots = map.points().stream().map(LegendEntry::of);
        return new Legend(Stream.concat(trails, spots).toList(), 0);
    }

    Drawing drawing() {
        ShapeList shapes = new ShapeList();
        List<Shape.Polyline> aims = box.isEmpty() ? List.of() : aims();
        (aims.isEmpty() ? plotFrame : plotFrame.withNote(map.directionNote())).draw(shapes);
        if (!box.isEmpty()) {
            shapes.addAll(new ContourBands(map.surface(), box, x, y).fills());
            shapes.addAll(aims);
            drawTrails(shapes);
        }
        return new Drawing(size, shapes.shapes());
    }

    private List<Shape.Polyline> aims() {
        return map.trails().stream()
                .filter(trail -> !map.directionNote().isEmpty())
                .flatMap(trail -> new DirectionHint(trail, box, x, y).line().stream())
                .toList();
    }

    private void drawTrails(ShapeList shapes) {
        List<CurveShapes> all = new ArrayList<>();
        for (int i = 0; i < map.trails().size(); i++) {
            all.add(new TrailTracer(map.trails().get(i), i, box, x, y).trace());
        }
        CurveLayers layers = new CurveLayers(all, map.selected());
        shapes.addAll(layers.lines());
        shapes.addAll(layers.signs());
        map.points().forEach(spot -> shapes.addAll(spot.signs(box, x, y)));
        shapes.addAll(layers.present());
    }
}
