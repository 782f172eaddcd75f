package descenso.plot.map;

import descenso.plot.axis.Curve;
import descenso.plot.axis.MinMax;
import descenso.plot.axis.Range;
import descenso.plot.shape.Box;
import descenso.plot.shape.Samples;
import descenso.plot.stage.PointOfInterest;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a plane that holds the starts, the marked spots and the trails, with a margin. Where a trail that did not
 * diverge has come to rest is a spot like others. A trail counts only as far as it stays near: within the rectangle of
 * starts and spots, grown on all sides by its longer side; where it has none, by one and a half times as far as the middle
 * one of the trails that did not diverge ever goes from its start. So one that flies off does not make all else small.
 */
record ViewBounds(Range x, Range y) {

    private static final double MARGIN = 0.08;

    private static final double ROAMING = 1.5;

    /** A trail rests where its last so many steps, of all, go no farther than this part of its way from the start. */
    private static final double LATELY = 0.2;

    private static final double REST = 0.2;

    static ViewBounds of(List<Curve> trails, List<PointOfInterest> spots) {
        ViewBounds core = core(trails, spots);
        ViewBounds near = core.grown(core.side() > 0 ? core.side() : ROAMING * roaming(trails));
        MinMax xs = new MinMax();
        MinMax ys = new MinMax();
        core.addTo(xs, ys);
        for (Curve trail : trails) {
            near.add(trail.samples(), xs, ys);
        }
        ViewBounds all = of(xs, ys);
        return all.grown(all.side() > 0 ? MARGIN * all.side() : 1);
    }

    /** Of several that did not diverge the middle one, of two the farther; of those that did, the nearest. */
    private static double roaming(List<Curve> trails) {
        double[] sound = distances(trails.stream().filter(trail -> !trail.diverged()));
        double[] all = sound.length > 0 ? sound : distances(trails.stream());
        return all.length == 0 ? 1 : sound.length > 0 ? all[all.length / 2] : all[0];
    }

    /** How far each trail ever is from its start, in ascending order. */
    private static double[] distances(Stream<Curve> trails) {
        return trails.mapToDouble(trail -> distance(trail.samples()))
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
    }

    private static double distance(Samples samples) {
        int size = samples.size();
        double farthest = 0;
        for (int i = 1; i < size; i++) {
            double distance = distance(samples, i, 0);
            farthest = distance > farthest && distance < Double.POSITIVE_INFINITY ? distance : farthest;
        }
        return farthest;
    }

    /** The longer side of the rectangle that both are corners of. */
    private static double distance(Samples samples, int i, int k) {
        return Math.max(Math.abs(samples.x(i) - samples.x(k)), Math.abs(samples.y(i) - samples.y(k)));
    }

    private static ViewBounds of(MinMax xs, MinMax ys) {
        return new ViewBounds(xs.range().orElse(new Range(0, 0)), ys.range().orElse(new Range(0, 0)));
    }

    private static ViewBounds core(List<Curve> trails, List<PointOfInterest> spots) {
        MinMax xs = new MinMax();
        MinMax ys = new MinMax();
        spots.forEach(spot -> add(spot.x(), spot.y(), xs, ys));
        for (Curve trail : trails) {
            if (trail.samples().size() > 0) {
                add(trail.samples(), 0, xs, ys);
            }
            if (isSettled(trail)) {
                add(trail.samples(), trail.samples().size() - 1, xs, ys);
            }
        }
        return of(xs, ys);
    }

    private static boolean isSettled(Curve trail) {
        Samples samples = trail.samples();
        int last = samples.size() - 1;
        double far = last < 1 ? 0 : distance(samples, last, 0);
        int lately = Math.max(1, (int) (LATELY * last));
        double moved = 0;
        for (int i = 1; far > 0 && i <= Math.min(lately, last); i++) {
            moved = Math.max(moved, distance(samples, last, last - i));
        }
        return far > 0 && !trail.diverged() && moved <= REST * far;
    }

    private static void add(Samples samples, int i, MinMax xs, MinMax ys) {
        add(samples.x(i), samples.y(i), xs, ys);
    }

    private static void add(double x, double y, MinMax xs, MinMax ys) {
        if (Double.isFinite(x) && Double.isFinite(y)) {
            xs.add(x);
            ys.add(y);
        }
    }

    private void addTo(MinMax xs, MinMax ys) {
        add(x.min(), y.min(), xs, ys);
        add(x.max(), y.max(), xs, ys);
    }

    private void add(Samples samples, MinMax xs, MinMax ys) {
        int size = samples.size();
        for (int i = 0; i < size; i++) {
            if (x.holds(samples.x(i)) && y.holds(samples.y(i))) {
                add(samples, i, xs, ys);
            }
        }
    }

    /** The longer one. */
    private double side() {
        return Math.max(x.max() - x.min(), y.max() - y.min());
    }

    private ViewBounds grown(double by) {
        return new ViewBounds(x.widened(by), y.widened(by));
    }

    /** The smallest around it, with the same middle, that fills so many columns and rows, a row as high as two columns. */
    ViewBounds filling(Box box) {
        double across = Math.max(1, box.columns()) / 2.0;
        double down = Math.max(1, box.rows());
        double unit = Math.max((x.max() - x.min()) / across, (y.max() - y.min()) / down);
        return new ViewBounds(around(x, unit * across), around(y, unit * down));
    }

    private static Range around(Range range, double length) {
        double more = (length - (range.max() - range.min())) / 2;
        return more > 0 ? range.widened(more) : range;
    }
}
