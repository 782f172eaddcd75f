package descenso.plot.frame;

import java.util.function.IntConsumer;

/** Reduces the samples of one column to four: the first, the smallest, the largest and the last. */
public final class ColumnSamples {

    private static final int NONE = -1;

    private int first = NONE;
    private int last = NONE;
    private int least = NONE;
    private int most = NONE;
    private double min;
    private double max;

    /**
     * Adds a sample.
     *
     * @param index the index of the sample, 0-based; larger than those before
     */
    public void add(int index, double y) {
        if (first == NONE) {
            first = index;
            least = index;
            most = index;
            min = y;
            max = y;
        } else if (y < min) {
            least = index;
            min = y;
        } else if (y > max) {
            most = index;
            max = y;
        }
        last = index;
    }

    public boolean isEmpty() {
        return first == NONE;
    }

    public int last() {
        return last;
    }

    /** Visits the kept indices in ascending order, each once, and clears this. */
    public void drain(IntConsumer visit) {
        int visited = NONE;
        for (int index : new int[] {first, Math.min(least, most), Math.max(least, most), last}) {
            if (index > visited) {
                visit.accept(index);
                visited = index;
            }
        }
        first = NONE;
    }
}
