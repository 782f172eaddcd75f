package descenso.plot;

import descenso.tui.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** A curve as lines, marks along them, and marks at the current position. */
record CurveShapes(List<Shape.Polyline> lines, List<Shape.Sign> signs, List<Shape.Sign> present) {

    CurveShapes {
        lines = List.copyOf(lines);
        signs = List.copyOf(signs);
        present = List.copyOf(present);
    }

    /**
     * Draws curves over each other: all lines before all signs, so that no line hides a sign of another curve, then
     * points of interest, and the current positions over all.
     *
     * @param selected the index of the curve that is drawn over all others, 0-based; empty if none is selected
     */
    static void draw(
            Drawing.Builder shapes,
            PlotArea area,
            List<CurveShapes> all,
            OptionalInt selected,
            List<PointOfInterest> points) {
        List<CurveShapes> curves = inOrder(all, selected);
        curves.forEach(curve -> shapes.addAll(curve.lines));
        shapes.addAll(byWeight(curves, CurveShapes::signs));
        points.forEach(point -> point.draw(shapes, area, Style.STRONG));
        shapes.addAll(byWeight(curves, CurveShapes::present));
    }

    /** Returns the elements in the given order, but the selected one last. */
    static <T> List<T> inOrder(List<T> all, OptionalInt selected) {
        List<T> ordered = new ArrayList<>(all);
        selected.stream().filter(place -> place < all.size()).forEach(place -> ordered.add(ordered.remove(place)));
        return ordered;
    }

    private static List<Shape.Sign> byWeight(List<CurveShapes> curves, Function<CurveShapes, List<Shape.Sign>> signs) {
        return curves.stream()
                .flatMap(curve -> signs.apply(curve).stream())
                .sorted(Comparator.comparingInt(sign -> weight(sign.mark())))
                .toList();
    }

    /** Returns the drawing priority of a sign: divergence covers an arrow, an arrow covers a mark. */
    private static int weight(Marker mark) {
        return switch (mark) {
            case DIVERGED -> 2;
            case ABOVE, BELOW, LEFT, RIGHT -> 1;
            default -> 0;
        };
    }
}
