package descenso.train.run;

import java.util.Arrays;

/**
 * Numbers that only ever become more. One thread adds; others may read what they were told is there, in a message say,
 * since an array is published only with what it holds.
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
