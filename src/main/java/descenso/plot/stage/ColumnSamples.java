package descenso.plot.stage;

import java.util.function.IntConsumer;

/** Samples that are drawn in one place, of which four are kept: the first, the smallest, the largest and the last. */
public final class ColumnSamples {

    private static final int NONE = -1;

    private int first = NONE;
    private int last = NONE;
    private int least = NONE;
    private int most = NONE;
    private double min;
    private double max;

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

    /** Visits those that were kept in their order, none twice, and begins anew. */
    public void drain(IntConsumer visit) {
        int before = NONE;
        for (int index : new int[] {first, Math.min(least, most), Math.max(least, most), last}) {
            if (index > before) {
                visit.accept(index);
                before = index;
            }
        }
        first = NONE;
    }
}
