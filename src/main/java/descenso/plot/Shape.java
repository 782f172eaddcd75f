package descenso.plot;

import descenso.tui.Style;
import java.util.Optional;

/**
 * An element of a drawing. Coordinates are in cells from the top left of the drawing: x to the right, y down. The cell
 * (column, row), both 0-based, is the square from (column, row) to (column + 1, row + 1); on most terminals it is twice
 * as high as wide.
 */
public sealed interface Shape {

    <R> R accept(Visitor<R> visitor);

    /** Visits shapes; one method per kind. */
    interface Visitor<R> {
        R fill(Fill fill);

        R bar(Bar bar);

        R rule(Rule rule);

        R polyline(Polyline polyline);

        R sign(Sign sign);

        R text(Text text);
    }

    /** A rectangle in the background of a style. Later shapes lie over it. */
    record Fill(double left, double top, double right, double bottom, Style style) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fill(this);
        }
    }

    /** A rectangle in the foreground of a style, one row high around y. The mark fills it in ASCII. */
    record Bar(double left, double right, double y, Style style, Marker mark) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bar(this);
        }
    }

    /** A horizontal or vertical line of an axis, between two points. Rules that meet are joined. */
    record Rule(double x1, double y1, double x2, double y2, Style style) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }
    }

    /** A line through finite points. ASCII draws the mark of its curve; it is empty if there is none. */
    record Polyline(Samples points, Style style, Stroke stroke, Optional<Marker> mark) implements Shape {
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
     * A label or a number, which is never wrapped and so needs no no-break spaces. The anchor decides which part of it
     * lies at x; y is the middle of the row.
     */
    record Text(double x, double y, Anchor anchor, String text, Style style) implements Shape {

        public Text {
            text = text.replace('\u00A0', ' ');
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** The part of a text that lies at the text's position. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        /** Returns the column of the first character of a text, 0-based, from its position and its width in cells. */
        int column(double x, int width) {
            return (int) Math.round(
                    switch (this) {
                        case START -> x;
                        case MIDDLE -> x - width / 2.0;
                        case END -> x - width;
                    });
        }
    }

    /** A line style. */
    enum Stroke {
        SOLID,
        DOTTED,
        /** Dotted and muted, without marks: behind all others. */
        FAINT
    }
}
