package descenso.train.data;

import java.util.List;
import java.util.function.Supplier;

/** Which rows each update of an epoch looks at. */
public interface Batches {

    /** The ways to make batches. */
    interface Visitor<R> {
        R full();

        R shuffled(int size, long seed);

        R listed(List<int[]> batches);
    }

    /** Calls the method of its way. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Where in the order of an epoch each batch ends, the last one at its end.
     *
     * @param rows how many train
     */
    int[] ends(int rows);

    /** For one run: each call begins an epoch and gives its order, row numbers from 0, to be read until the next call. */
    Supplier<int[]> orders(int rows);

    /** Whether each update looks at all rows, so that its loss is the whole one. */
    default boolean isFull() {
        return false;
    }

    /** All rows for each update. */
    static Batches full() {
        return new FullBatches();
    }

    /** So many rows for each update, fewer for an epoch's last one, from a fresh shuffle each epoch. */
    static Batches shuffled(int size, long seed) {
        return new ShuffledBatches(size, seed);
    }

    /** These row numbers, gone through once. */
    static Batches listed(List<int[]> batches) {
        return new ListedBatches(batches);
    }
}
