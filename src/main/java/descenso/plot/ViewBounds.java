package descenso.plot;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
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
    /** Maximum distance of these positions from the end of a settled trail, relative to that of the start. */
    private static final double REST = 0.2;

    static ViewBounds of(List<Curve> trails, List<PointOfInterest> spots) {
        Extent extent = new Extent();
        spots.forEach(spot -> extent.add(spot.x(), spot.y()));
        for (Curve trail : trails) {
            Samples samples = trail.samples();
            if (samples.size() > 0) {
                extent.add(samples.x(0), samples.y(0));
            }
            if (isSettled(trail)) {
                extent.add(samples.x(samples.size() - 1), samples.y(samples.size() - 1));
            }
        }
        if (extent.xs.getCount() == 0) {
            extent.add(0, 0);
        }
        ViewBounds core = extent.bounds();
        ViewBounds near = core.grown(core.side() > 0 ? core.side() : ROAMING * roaming(trails));
        for (Curve trail : trails) {
            Samples samples = trail.samples();
            int size = samples.size();
            for (int i = 0; i < size; i++) {
                if (near.x.holds(samples.x(i)) && near.y.holds(samples.y(i))) {
                    extent.add(samples.x(i), samples.y(i));
                }
            }
        }
        ViewBounds all = extent.bounds();
        return all.grown(all.side() > 0 ? MARGIN * all.side() : 1);
    }

    /** The ranges of points that are added one by one. Ignores points that are not finite. */
    private record Extent(DoubleSummaryStatistics xs, DoubleSummaryStatistics ys) {

        Extent() {
            this(new DoubleSummaryStatistics(), new DoubleSummaryStatistics());
        }

        void add(double x, double y) {
            if (Double.isFinite(x) && Double.isFinite(y)) {
                xs.accept(x);
                ys.accept(y);
            }
        }

        /** Returns the bounds of the points, of which there must be one. */
        ViewBounds bounds() {
            return new ViewBounds(new Range(xs.getMin(), xs.getMax()), new Range(ys.getMin(), ys.getMax()));
        }
    }

    /**
     * Returns a typical distance of the trails from their starts: the median of those that did not diverge (of two, the
     * larger); if all diverged, the smallest; 1 if no trail moved.
     */
    private static double roaming(List<Curve> trails) {
        double[] stable = distances(trails.stream().filter(trail -> !trail.diverged()));
        double[] all = distances(trails.stream());
        return stable.length > 0 ? stable[stable.length / 2] : all.length > 0 ? all[0] : 1;
    }

    /** Returns the largest distance of each trail from its start, in ascending order, without zeros. */
    private static double[] distances(Stream<Curve> trails) {
        return trails.map(Curve::samples)
                .mapToDouble(samples -> IntStream.range(1, samples.size())
                        .mapToDouble(i -> distance(samples, i, 0))
                        .filter(distance -> distance < Double.POSITIVE_INFINITY)
                        .max()
                        .orElse(0))
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
    }

    /** Returns the longer side of the rectangle spanned by two samples. */
    private static double distance(Samples samples, int i, int k) {
        return Math.max(Math.abs(samples.x(i) - samples.x(k)), Math.abs(samples.y(i) - samples.y(k)));
    }

    /** Tests whether the last steps of a trail stay close to its end. */
    private static boolean isSettled(Curve trail) {
        Samples samples = trail.samples();
        int last = samples.size() - 1;
        double far = last < 1 ? 0 : distance(samples, last, 0);
        int lately = Math.min(last, Math.max(1, (int) (LATELY * last)));
        return far > 0
                && !trail.diverged()
                && IntStream.rangeClosed(1, lately).allMatch(i -> distance(samples, last, last - i) <= REST * far);
    }

    private double side() {
        return Math.max(x.max() - x.min(), y.max() - y.min());
    }

    private ViewBounds grown(double by) {
        return new ViewBounds(x.widened(by), y.widened(by));
    }

    /** Returns the smallest bounds around these in the shape of a box; a row is as high as two columns. */
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
