package descenso.plot;

import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a plane that contains the starts, the marked spots and the trails, with a margin. The end of a settled
 * trail counts as a spot. A trail counts only within the rectangle of starts and spots, extended on all sides by its
 * longer side. If the rectangle has no size, it is extended by 1.5 times the median, over the trails that did not
 * diverge, of the largest distance from the start. So a trail that flies off does not make everything else small.
 */
record ViewBounds(Range x, Range y) {

    /** Margin on each side, as a fraction of the longer side. */
    private static final double MARGIN = 0.08;

    /** Extension of a rectangle without size, in multiples of {@link #roaming}. */
    private static final double ROAMING = 1.5;

    /** Fraction of a trail's steps, the latest ones, over which {@link #isSettled} compares positions. */
    private static final double LATELY = 0.2;

    /**
     * Maximum distance of these positions from the end of a settled trail, as a fraction of the end's distance from the
     * start.
     */
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

    /**
     * Returns a typical distance of the trails from their starts: the median of those that did not diverge (of two, the
     * larger); if all diverged, the smallest; 1 if no trail moved.
     */
    private static double roaming(List<Curve> trails) {
        double[] stable = distances(trails.stream().filter(trail -> !trail.diverged()));
        double[] all = stable.length > 0 ? stable : distances(trails.stream());
        return all.length == 0 ? 1 : stable.length > 0 ? all[all.length / 2] : all[0];
    }

    /** Returns the largest distance of each trail from its start, in ascending order, without zeros. */
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

    /** Returns the longer side of the rectangle spanned by two samples. */
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

    /** Tests whether the last steps of a trail stay close to its end. */
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

    /** Returns the longer side. */
    private double side() {
        return Math.max(x.max() - x.min(), y.max() - y.min());
    }

    private ViewBounds grown(double by) {
        return new ViewBounds(x.widened(by), y.widened(by));
    }

    /**
     * Returns the smallest bounds around these, with the same middle, that have the aspect ratio of a box; a row is as
     * high as two columns.
     */
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
