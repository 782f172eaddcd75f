package descenso.plot.shape;

import descenso.tui.Style;
import java.util.Optional;

/**
 * What a drawing is made of. Places are in cells: x to the right, y down, so cell (column, row) is the square from there
 * to (column + 1, row + 1), twice as high as wide on most screens.
 */
public sealed interface Shape {

    <R> R accept(Visitor<R> visitor);

    /** One method a kind of shape. */
    interface Visitor<R> {
        R fill(Fill fill);

        R bar(Bar bar);

        R rule(Rule rule);

        R polyline(Polyline polyline);

        R sign(Sign sign);

        R text(Text text);
    }

    /** Ground: a rectangle in the background of a style. What is drawn on it later lies over it. */
    record Fill(double left, double top, double right, double bottom, Style style) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fill(this);
        }
    }

    /** A rectangle in the foreground of a style, one row high at y. */
    record Bar(double left, double right, double y, Style style, Marker mark) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bar(this);
        }
    }

    /** A straight line of an axis, across or down; where two meet they join. */
    record Rule(double x1, double y1, double x2, double y2, Style style) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }
    }

    /**
     * A line through points.
     *
     * @param points all finite
     * @param mark of the curve that it belongs to, which says whose it is where there are no fine dots; none for a line
     *     that is nobody's
     */
    record Polyline(Points points, Style style, Stroke stroke, Optional<Marker> mark) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.polyline(this);
        }
    }

    /** A mark on a point. */
    record Sign(double x, double y, Marker mark, Style style) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sign(this);
        }
    }

    /**
     * Words or a number.
     *
     * @param x of the start, middle or end of the text, as the anchor says
     * @param y of the middle of its row
     */
    record Text(double x, double y, Anchor anchor, String text, Style style) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }
}
