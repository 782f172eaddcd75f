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
final class Traces {

    private final List<Trace> traces;

    /** @param selected the place of the one that lies over all others */
    Traces(List<Trace> all, OptionalInt selected) {
        this.traces = new ArrayList<>(all);
        selected.stream().filter(place -> place < all.size()).forEach(place -> traces.add(traces.remove(place)));
    }

    List<Shape.Polyline> lines() {
        return traces.stream().flatMap(trace -> trace.lines().stream()).toList();
    }

    List<Shape.Sign> signs() {
        return inOrder(Trace::signs);
    }

    /** Where each is now. */
    List<Shape.Sign> present() {
        return inOrder(Trace::present);
    }

    private List<Shape.Sign> inOrder(Function<Trace, List<Shape.Sign>> signs) {
        return traces.stream()
                .flatMap(trace -> signs.apply(trace).stream())
                .sorted(Comparator.comparingInt(sign -> weight(sign.mark())))
                .toList();
    }

    /** What may not be covered by what weighs less: that nothing follows, then that more is elsewhere. */
    private static int weight(Mark mark) {
        return switch (mark) {
            case DIVERGED -> 2;
            case ABOVE, BELOW, LEFT, RIGHT -> 1;
            default -> 0;
        };
    }
}
