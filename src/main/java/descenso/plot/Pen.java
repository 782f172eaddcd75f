package descenso.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a curve from place to place and leaves out what lies outside of the box (Liang and Barsky, 1984).
 */
final class Pen {

    private final Curve curve;
    private final Box box;
    private final Points.Builder line = new Points.Builder();
    private final List<Shape.Polyline> lines = new ArrayList<>();
    private final List<Shape.Sign> signs = new ArrayList<>();
    private boolean isDown;
    private double lastX;
    private double lastY;

    Pen(Curve curve, Box box) {
        this.curve = curve;
        this.box = box;
    }

    void to(double x, double y) {
        if (isDown) {
            segment(x, y);
        } else if (box.holds(x, y)) {
            line.add(x, y);
        }
        isDown = true;
        lastX = x;
        lastY = y;
    }

    /** What comes next begins anew. */
    void lift() {
        end();
        isDown = false;
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(new Shape.Polyline(line.build(), curve.style(), curve.stroke(), Optional.of(curve.mark())));
        }
    }

    private void segment(double x, double y) {
        Clip clip = Clip.of(lastX, lastY, x, y, box);
        if (clip.isEmpty()) {
            end();
            return;
        }
        if (clip.from() > 0) {
            end();
            line.add(between(lastX, x, clip.from()), between(lastY, y, clip.from()));
        } else {
            line.add(lastX, lastY);
        }
        line.add(between(lastX, x, clip.to()), between(lastY, y, clip.to()));
        if (clip.to() < 1) {
            leave(line.lastX(), y);
            end();
        }
    }

    private static double between(double from, double to, double share) {
        return share == 1 ? to : from + share * (to - from);
    }

    /** Says so where it leaves through the top or the bottom, but not twice in a row of the same place. */
    private void leave(double x, double towards) {
        if (towards < box.top()) {
            sign(x, box.top(), Mark.ABOVE);
        } else if (towards > box.bottom()) {
            sign(x, box.bottom(), Mark.BELOW);
        }
    }

    /** A mark at a place, or in the cell of the box that is nearest to it. */
    void sign(double x, double y, Mark mark) {
        double inside = 0.5;
        double column = Math.max(box.left() + inside / 2, Math.min(x, box.right() - inside / 2));
        double row = Math.max(box.top() + inside / 4, Math.min(y, box.bottom() - inside / 4));
        signs.add(new Shape.Sign(column, row, mark, curve.style()));
    }

    Trace trace() {
        end();
        return new Trace(lines, signs);
    }
}
