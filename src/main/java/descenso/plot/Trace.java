package descenso.plot;

import java.util.List;

/** A curve as shapes: its lines, and the marks on them. */
record Trace(List<Shape.Polyline> lines, List<Shape.Sign> signs) {

    static final Trace NONE = new Trace(List.of(), List.of());

    Trace {
        lines = List.copyOf(lines);
        signs = List.copyOf(signs);
    }
}
