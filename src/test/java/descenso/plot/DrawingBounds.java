package descenso.plot;

import descenso.tui.Size;

/**
 * Tests whether a shape lies within a drawing.
 *
 * @param size size of the drawing, in cells
 */
public record DrawingBounds(Size size) implements Shape.Visitor<Boolean> {

    private boolean contains(double x, double y) {
        return x >= 0 && x <= size.columns() && y >= 0 && y <= size.rows();
    }

    @Override
    public Boolean fill(Shape.Fill fill) {
        return contains(fill.left(), fill.top()) && contains(fill.right(), fill.bottom());
    }

    @Override
    public Boolean bar(Shape.Bar bar) {
        return contains(bar.left(), bar.y()) && contains(bar.right(), bar.y()) && bar.left() <= bar.right();
    }

    @Override
    public Boolean rule(Shape.Rule rule) {
        return contains(rule.x1(), rule.y1()) && contains(rule.x2(), rule.y2());
    }

    @Override
    public Boolean polyline(Shape.Polyline line) {
        for (int i = 0; i < line.points().size(); i++) {
            if (!contains(line.points().x(i), line.points().y(i))) {
                return false;
            }
        }
        return line.points().size() > 0;
    }

    @Override
    public Boolean sign(Shape.Sign sign) {
        return contains(sign.x(), sign.y());
    }

    @Override
    public Boolean text(Shape.Text text) {
        int from = text.anchor().column(text.x(), text.text().length());
        return contains(from, text.y()) && contains(from + text.text().length(), text.y());
    }
}
