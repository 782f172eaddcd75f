package descenso.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Several curves as shapes, one over the other. Whoever draws them draws all lines before all signs, so that no line hides
 * what another curve has to say.
 */
final class CurveLayers {

    private final List<CurveShapes> traces;

    /** @param selected the place of the one that lies over all others */
    CurveLayers(List<CurveShapes> all, OptionalInt selected) {
        this.traces = inOrder(all, selected);
    }

    /** As they came, the selected one last. */
    static <T> List<T> inOrder(List<T> all, OptionalInt selected) {
        List<T> ordered = new ArrayList<>(all);
        selected.stream().filter(place -> place < all.size()).forEach(place -> ordered.add(ordered.remove(place)));
        return ordered;
    }

    List<Shape.Polyline> lines() {
        return traces.stream().flatMap(trace -> trace.lines().stream()).toList();
    }

    List<Shape.Sign> signs() {
        return byWeight(CurveShapes::signs);
    }

    /** Where each is now. */
    List<Shape.Sign> present() {
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
