package descenso.train.run;

import java.util.Arrays;

/**
 * A series of numbers that only grows. One thread adds; other threads may read the elements that they know to exist,
 * for example from a message of that thread. A larger array is published only after the elements have been copied.
 */
final class GrowableSeries {

    /** The elements at the indices below {@link #size}; later elements are unused. */
    private volatile double[] values = new double[64];

    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** Returns the number of values. Only for the thread that adds. */
    int size() {
        return size;
    }

    /**
     * Returns a value.
     *
     * @param index from 0 to {@link #size} − 1
     */
    double get(int index) {
        return values[index];
    }
}
