package descenso.plot.stage;

import descenso.plot.shape.Marker;
import descenso.plot.shape.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Several curves as shapes, one over the other. Whoever draws them draws all lines before all signs, so that no line hides
 * what another curve has to say.
 */
public final class CurveLayers {

    private final List<CurveShapes> traces;

    /**
     * Creates the layers of curves that lie over each other.
     *
     * @param selected the place of the one that lies over all others
     */
    public CurveLayers(List<CurveShapes> all, OptionalInt selected) {
        this.traces = inOrder(all, selected);
    }

    /** As they came, the selected one last. */
    public static <T> List<T> inOrder(List<T> all, OptionalInt selected) {
        List<T> ordered = new ArrayList<>(all);
        selected.stream().filter(place -> place < all.size()).forEach(place -> ordered.add(ordered.remove(place)));
        return ordered;
    }

    public List<Shape.Polyline> lines() {
        return traces.stream().flatMap(trace -> trace.lines().stream()).toList();
    }

    public List<Shape.Sign> signs() {
        return byWeight(CurveShapes::signs);
    }

    /** Where each is now. */
    public List<Shape.Sign> present() {
        return byWeight(CurveShapes::present);
    }

    private List<Shape.Sign> byWeight(Function<CurveShapes, List<Shape.Sign>> signs) {
        return traces.stream()
                .flatMap(trace -> signs.apply(trace).stream())
                .sorted(Comparator.comparingInt(sign -> weight(sign.mark())))
                .toList();
    }

    /** What may not be covered by what weighs less: that nothing follows, then that more is elsewhere. */
    private static int weight(Marker mark) {
        return switch (mark) {
            case DIVERGED -> 2;
            case ABOVE, BELOW, LEFT, RIGHT -> 1;
            default -> 0;
        };
    }
}
