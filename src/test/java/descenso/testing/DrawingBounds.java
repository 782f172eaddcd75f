package descenso.testing;

import descenso.plot.shape.Shape;
import descenso.tui.Size;

/** Whether a shape lies within a drawing. */
public record DrawingBounds(Size size) implements Shape.Visitor<Boolean> {

    private boolean holds(double x, double y) {
        return x >= 0 && x <= size.columns() && y >= 0 && y <= size.rows();
    }

    @Override
    public Boolean fill(Shape.Fill fill) {
        return holds(fill.left(), fill.top()) && holds(fill.right(), fill.bottom());
    }

    @Override
    public Boolean bar(Shape.Bar bar) {
        return holds(bar.left(), bar.y()) && holds(bar.right(), bar.y()) && bar.left() <= bar.right();
    }

    @Override
    public Boolean rule(Shape.Rule rule) {
        return holds(rule.x1(), rule.y1()) && holds(rule.x2(), rule.y2());
    }

    @Override
    public Boolean polyline(Shape.Polyline line) {
        for (int i = 0; i < line.points().size(); i++) {
            if (!holds(line.points().x(i), line.points().y(i))) {
                return false;
            }
        }
        return line.points().size() > 0;
    }

    @Override
    public Boolean sign(Shape.Sign sign) {
        return holds(sign.x(), sign.y());
    }

    @Override
    public Boolean text(Shape.Text text) {
        int from = text.anchor().column(text.x(), text.text().length());
        return holds(from, text.y()) && holds(from + text.text().length(), text.y());
    }
}
