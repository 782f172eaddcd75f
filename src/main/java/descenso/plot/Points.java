package descenso.plot;

import java.util.Arrays;

/** An immutable sequence of points of a drawing, in cells. */
public final class Points implements Samples {

    private final double[] xs;
    private final double[] ys;

    /** Keeps the arrays, which must not change any more. */
    Points(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /** Creates points from alternating x and y coordinates, in cells. */
    public static Points of(double... coordinates) {
        Builder builder = new Builder();
        for (int i = 0; i < coordinates.length; i += 2) {
            builder.add(coordinates[i], coordinates[i + 1]);
        }
        return builder.build();
    }

    @Override
    public int size() {
        return xs.length;
    }

    @Override
    public double x(int i) {
        return xs[i];
    }

    @Override
    public double y(int i) {
        return ys[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points that && Arrays.equals(xs, that.xs) && Arrays.equals(ys, that.ys);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }

    public static final class Builder {

        /** Initial capacity, in points. */
        private static final int INITIAL_CAPACITY = 64;

        private double[] xs = new double[INITIAL_CAPACITY];
        private double[] ys = new double[INITIAL_CAPACITY];
        private int size;

        /** Adds a point unless it equals the last one. */
        public void add(double x, double y) {
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

        public boolean isEmpty() {
            return size == 0;
        }

        public double lastX() {
            return xs[size - 1];
        }

        public double lastY() {
            return ys[size - 1];
        }

        /** Returns the points that were added, and clears this builder. */
        public Points build() {
            Points points = new Points(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
            size = 0;
            return points;
        }
    }
}
