package descenso.view.observation;

import descenso.plot.Curve;
import descenso.plot.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A curve or a path as its picture shows it, in shares of the axes, with what a reader can see of it. */
final class SeenCurve {

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
