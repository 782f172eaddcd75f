package descenso.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** Samples in the order of their measurement. Samples may be added during reading, so readers ask for the size once. */
public interface Samples {

    int size();

    /** Returns the x of a sample; samples are counted from 0. */
    double x(int i);

    /** Returns the y of a sample. It is not finite if nothing was measured or the run diverged. */
    double y(int i);

    /** Returns the samples from a 0-based index to the last one of now; those added later stay invisible. */
    default Samples since(int from) {
        return of(size() - from, i -> x(from + i), i -> y(from + i));
    }

    /** Returns the samples up to that of a 0-based index, which is the last one. */
    default Samples until(int last) {
        return of(last + 1, this::x, this::y);
    }

    /** Returns samples with the value of a function at x in place of y, clamped to finite numbers. */
    default Samples projected(DoubleUnaryOperator function) {
        return of(
                size(),
                this::x,
                i -> Math.max(-Double.MAX_VALUE, Math.min(function.applyAsDouble(x(i)), Double.MAX_VALUE)));
    }

    /**
     * Returns the samples of now with an exponential moving average in place of each y, with the bias of its start at 0
     * corrected: s ← cs + (1 − c)y, divided by 1 − cⁿ after n values. A value that is not finite stays as it is and
     * does not enter the average.
     *
     * @param past the weight c of the past, from 0 to less than 1
     */
    default Samples smoothed(double past) {
        double[] xs = new double[size()];
        double[] means = new double[xs.length];
        double sum = 0;
        double correction = 0;
        for (int i = 0; i < means.length; i++) {
            xs[i] = x(i);
            means[i] = y(i);
            if (Double.isFinite(means[i])) {
                sum = past * sum + (1 - past) * means[i];
                correction = past * correction + (1 - past);
                means[i] = sum / correction;
            }
        }
        return of(xs, means);
    }

    /** Returns the 0-based index of the nearest x, of two the earlier; −1 outside. The x never decreases. */
    default int nearest(double x) {
        int low = 0;
        int high = size() - 1;
        if (high < 0 || x < x(low) || x > x(high)) {
            return -1;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (x(middle) <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.abs(x(low) - x) <= Math.abs(x(high) - x) ? low : high;
    }

    /** Returns samples that functions of their index compute. */
    static Samples of(int size, IntToDoubleFunction x, IntToDoubleFunction y) {
        return new Computed(size, x, y);
    }

    private static Samples of(double[] xs, double[] ys) {
        return of(xs.length, i -> xs[i], i -> ys[i]);
    }

    /** Creates samples from alternating x and y coordinates. */
    static Samples points(double... coordinates) {
        Builder builder = new Builder();
        for (int i = 0; i < coordinates.length; i += 2) {
            builder.add(coordinates[i], coordinates[i + 1]);
        }
        return builder.build();
    }

    record Computed(int size, IntToDoubleFunction xs, IntToDoubleFunction ys) implements Samples {
        @Override
        public double x(int i) {
            return xs.applyAsDouble(i);
        }

        @Override
        public double y(int i) {
            return ys.applyAsDouble(i);
        }
    }

    /** Collects points, such as those of a line. */
    final class Builder {

        /** Initial capacity, in points. */
        private static final int INITIAL_CAPACITY = 64;

        private double[] xs = new double[INITIAL_CAPACITY];
        private double[] ys = new double[INITIAL_CAPACITY];
        private int size;

        /** Adds a point unless it equals the last one. */
        void add(double x, double y) {
            if (size > 0 && xs[size - 1] == x && ys[size - 1] == y) {
                return;
            }
            if (size == xs.length) {
                xs = Arrays.copyOf(xs, 2 * size);
                ys = Arrays.copyOf(ys, 2 * size);
            }
            xs[size] = x;
            ys[size++] = y;
        }

        boolean isEmpty() {
            return size == 0;
        }

        double lastX() {
            return xs[size - 1];
        }

        double lastY() {
            return ys[size - 1];
        }

        /** Returns the points that were added, and clears this builder. */
        Samples build() {
            Samples samples = of(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
            size = 0;
            return samples;
        }
    }
}
