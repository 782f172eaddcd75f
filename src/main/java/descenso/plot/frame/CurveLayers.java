package descenso.plot.frame;

import descenso.plot.shape.Marker;
import descenso.plot.shape.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Several curves as shapes, one over the other. All lines are drawn before all signs, so that no line hides a sign of
 * another curve.
 */
public final class CurveLayers {

    private final List<CurveShapes> curves;

    /**
     * Creates the layers of curves that lie over each other.
     *
     * @param all the curves, from the lowest to the highest
     * @param selected the index of the curve that is drawn over all others, 0-based; empty if none is selected
     */
    public CurveLayers(List<CurveShapes> all, OptionalInt selected) {
        this.curves = inOrder(all, selected);
    }

    /** Returns the elements in the given order, but the selected one last. */
    public static <T> List<T> inOrder(List<T> all, OptionalInt selected) {
        List<T> ordered = new ArrayList<>(all);
        selected.stream().filter(place -> place < all.size()).forEach(place -> ordered.add(ordered.remove(place)));
        return ordered;
    }

    public List<Shape.Polyline> lines() {
        return curves.stream().flatMap(trace -> trace.lines().stream()).toList();
    }

    public List<Shape.Sign> signs() {
        return byWeight(CurveShapes::signs);
    }

    /** Returns the signs of the current positions. */
    public List<Shape.Sign> present() {
        return byWeight(CurveShapes::present);
    }

    private List<Shape.Sign> byWeight(Function<CurveShapes, List<Shape.Sign>> signs) {
        return curves.stream()
                .flatMap(trace -> signs.apply(trace).stream())
                .sorted(Comparator.comparingInt(sign -> weight(sign.mark())))
                .toList();
    }

    /**
     * Returns the drawing priority of a sign: larger values cover smaller ones. Divergence is more important than an
     * arrow, an arrow more important than a mark.
     */
    private static int weight(Marker mark) {
        return switch (mark) {
            case DIVERGED -> 2;
            case ABOVE, BELOW, LEFT, RIGHT -> 1;
            default -> 0;
        };
    }
}
