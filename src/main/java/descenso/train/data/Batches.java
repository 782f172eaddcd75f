package descenso.train.data;

import java.util.List;
import java.util.function.Supplier;

/** The rows of each step of an epoch. */
public interface Batches {

    /** A function of the kind of batches. */
    interface Visitor<R> {
        R full();

        R shuffled(int size, long seed);

        R listed(List<int[]> batches);
    }

    /** Calls the visitor's method for this kind of batches. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Returns the end of each batch in the order of an epoch: exclusive positions, 0-based, ascending.
     *
     * @param rows number of training rows
     */
    int[] ends(int rows);

    /**
     * Returns the orders of the rows for one run. Each call of the supplier begins an epoch and returns its order: row
     * indices, 0-based, valid until the next call.
     *
     * @param rows number of training rows
     */
    Supplier<int[]> orders(int rows);

    /** Tests whether each step uses all rows, so that its loss is the whole loss. */
    default boolean isFull() {
        return false;
    }

    /** Returns batches that contain all rows. */
    static Batches full() {
        return new FullBatches();
    }

    /**
     * Returns batches of a fixed size from a fresh shuffle of the rows at each epoch; the last batch of an epoch may be
     * smaller.
     *
     * @param size rows of a batch, at least 1
     */
    static Batches shuffled(int size, long seed) {
        return new ShuffledBatches(size, seed);
    }

    /**
     * Returns batches of given rows, one epoch in the order of the list; every epoch is the same.
     *
     * @param batches row indices of each batch, 0-based
     */
    static Batches listed(List<int[]> batches) {
        return new ListedBatches(batches);
    }
}
