package descenso.view.observation;

import descenso.plot.Curve;
import descenso.plot.Samples;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A curve or a path as its picture shows it, in shares of the axes, with what a reader can see of it. */
final class SeenCurve {

    /** Time of an event that never happens: later than the end of every picture. */
    private static final double NEVER = 2;

    /** Part of the samples at the end of a curve, as a divisor, over which its height at the end is taken. */
    private static final int TAIL = 20;

    private final int number;
    private final double[] x;
    private final double[] y;

    private SeenCurve(int number, double[] x, double[] y) {
        this.number = number;
        this.x = x;
        this.y = y;
    }

    /** Creates a curve of samples, of which there must be one. */
    static SeenCurve of(Curve curve) {
        Samples samples = curve.samples();
        int size = samples.size();
        return new SeenCurve(
                curve.number(),
                IntStream.range(0, size).mapToDouble(samples::x).toArray(),
                IntStream.range(0, size).mapToDouble(samples::y).toArray());
    }

    /** Returns the curve upside down. */
    SeenCurve flipped() {
        double[] heights = new double[y.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = 1 - y[i];
        }
        return new SeenCurve(number, x, heights);
    }

    /** Returns the number of the curve, 0-based. */
    int number() {
        return number;
    }

    double startX() {
        return x[0];
    }

    double startY() {
        return y[0];
    }

    double endX() {
        return x[x.length - 1];
    }

    double endY() {
        return y[y.length - 1];
    }

    /** Returns the greatest height at the end. */
    double tailTop() {
        return IntStream.range(tail(), y.length).mapToDouble(i -> y[i]).max().orElse(1);
    }

    /** Returns the least height at the end. */
    double tailBottom() {
        return IntStream.range(tail(), y.length).mapToDouble(i -> y[i]).min().orElse(0);
    }

    /** Returns the difference of the greatest and the least height from a time on. */
    double range(double from) {
        DoubleSummaryStatistics heights = IntStream.range(0, y.length)
                .filter(i -> x[i] >= from)
                .mapToDouble(i -> y[i])
                .summaryStatistics();
        return heights.getCount() == 0 ? 0 : heights.getMax() - heights.getMin();
    }

    private int tail() {
        return y.length - 1 - y.length / TAIL;
    }

    /** Returns the first time at or below a height; {@link #NEVER} if there is none. */
    double reaches(double height) {
        return IntStream.range(0, y.length)
                .filter(i -> y[i] <= height)
                .mapToDouble(i -> x[i])
                .findFirst()
                .orElse(NEVER);
    }

    /**
     * Returns the indices of the samples at which the heights turn up or down, or a path on a map to and fro as well,
     * each time by more than a margin.
     */
    List<Integer> turns(boolean isMap, double margin) {
        return isMap
                ? Stream.concat(turns(x, margin).stream(), turns(y, margin).stream())
                        .sorted()
                        .toList()
                : turns(y, margin);
    }

    private static List<Integer> turns(double[] values, double margin) {
        List<Integer> turns = new ArrayList<>();
        int direction = 0;
        int low = 0;
        int high = 0;
        for (int i = 0; i < values.length; i++) {
            low = direction <= 0 && values[i] < values[low] ? i : low;
            high = direction >= 0 && values[i] > values[high] ? i : high;
            boolean isUp = direction <= 0 && values[i] - values[low] > margin;
            boolean isDown = direction >= 0 && values[high] - values[i] > margin;
            if (isUp || isDown) {
                if (direction != 0) {
                    turns.add(isUp ? low : high);
                }
                direction = isUp ? 1 : -1;
                low = i;
                high = i;
            }
        }
        return turns;
    }

    /** Returns the index of the first sample at which a path on a map has come a share of its length. */
    int along(double share) {
        double[] lengths = new double[x.length];
        for (int i = 1; i < lengths.length; i++) {
            lengths[i] = lengths[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        double wanted = share * lengths[lengths.length - 1];
        return IntStream.range(0, lengths.length)
                .filter(i -> share < 1 && lengths[i] >= wanted)
                .findFirst()
                .orElse(lengths.length - 1);
    }

    /** A rise of a curve: its height and the times at which it begins and ends. */
    record Climb(double height, double from, double until) {}

    /** Returns the greatest rise above an earlier height. */
    Climb rise() {
        Climb most = new Climb(0, x[0], x[0]);
        int lowest = 0;
        for (int i = 1; i < y.length; i++) {
            lowest = y[i] < y[lowest] ? i : lowest;
            if (y[i] - y[lowest] > most.height) {
                most = new Climb(y[i] - y[lowest], x[lowest], x[i]);
            }
        }
        return most;
    }

    /**
     * Counts the passes of a place to its other side.
     *
     * @param isAcross whether the place is a distance from the left, and not a height
     * @param margin the distance beyond the place from which a pass counts
     */
    int passes(boolean isAcross, double place, double margin) {
        int passes = 0;
        double side = 0;
        for (double value : isAcross ? x : y) {
            double now = Math.abs(value - place) < margin ? 0 : Math.signum(value - place);
            passes += side * now < 0 ? 1 : 0;
            side = now == 0 ? side : now;
        }
        return passes;
    }

    /** The lowest part of a curve: the times at which it begins and ends. */
    record Bottom(double from, double until) {}

    /**
     * Returns the lowest part, whose heights are within a margin of the least one. Empty if it is not alone, or if the
     * curve does not come down to it and leave it again by twice the margin.
     */
    Optional<Bottom> bottom(double margin) {
        int least = IntStream.range(0, y.length).reduce(0, (best, i) -> y[i] < y[best] ? i : best);
        double height = y[least] + margin;
        int from = least;
        while (from > 0 && y[from - 1] <= height) {
            from--;
        }
        int until = least;
        while (until < y.length - 1 && y[until + 1] <= height) {
            until++;
        }
        int first = from;
        int last = until;
        boolean isAlone = IntStream.range(0, y.length).noneMatch(i -> (i < first || i > last) && y[i] <= height);
        boolean isInside = IntStream.range(0, first).anyMatch(i -> y[i] > height + margin)
                && IntStream.range(last, y.length).anyMatch(i -> y[i] > height + margin);
        return isAlone && isInside ? Optional.of(new Bottom(x[first], x[last])) : Optional.empty();
    }

    DoubleStream heights() {
        return DoubleStream.of(y);
    }

    /** Returns the times at which the height is within a margin of the least one. */
    DoubleStream lowestAt(double margin) {
        double least = heights().min().orElse(0);
        return IntStream.range(0, y.length).filter(i -> y[i] <= least + margin).mapToDouble(i -> x[i]);
    }

    /** Returns the greatest distance in height from a curve whose samples are at the same times. */
    double distance(SeenCurve other) {
        return IntStream.range(0, Math.min(y.length, other.y.length))
                .mapToDouble(i -> Math.abs(y[i] - other.y[i]))
                .max()
                .orElse(0);
    }

    /** Returns the distance of the ends of a path on a map. */
    double chord() {
        return Math.hypot(endX() - x[0], endY() - y[0]);
    }

    /** Returns the greatest distance of a path on a map from the straight line between its ends. */
    double bend() {
        return offLine(endX(), endY());
    }

    /** Returns the greatest distance of a path on a map from the straight line between its start and a place. */
    double offLine(double placeX, double placeY) {
        double length = Math.hypot(placeX - x[0], placeY - y[0]);
        double across = (placeX - x[0]) / length;
        double up = (placeY - y[0]) / length;
        return IntStream.range(0, x.length)
                .mapToDouble(i -> Math.abs((x[i] - x[0]) * up - (y[i] - y[0]) * across))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
