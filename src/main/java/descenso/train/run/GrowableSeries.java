package descenso.train.run;

import java.util.Arrays;

/**
 * A series of numbers that only grows. One thread adds; other threads may read the elements that they know to exist,
 * for example from a message of that thread. A larger array is published only after the elements have been copied.
 */
final class GrowableSeries {

    private volatile double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double get(int index) {
        return values[index];
    }
}
