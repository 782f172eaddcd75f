package descenso.train.data;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The rows of each step of an epoch. */
public interface Batches {

    /** A function of the kind of batches. */
    interface Visitor<R> {
        R full();

        R shuffled(int size, long seed);

        R listed(List<int[]> batches);
    }

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
        return new Full();
    }

    /**
     * Returns batches of a fixed size from a fresh shuffle of the rows at each epoch; the last batch of an epoch may be
     * smaller.
     *
     * @param size rows of a batch, at least 1
     */
    static Batches shuffled(int size, long seed) {
        return new Shuffled(size, seed);
    }

    /**
     * Returns batches of given rows, one epoch in the order of the list; every epoch is the same.
     *
     * @param batches row indices of each batch, 0-based
     */
    static Batches listed(List<int[]> batches) {
        return new Listed(batches);
    }

    /** Implementation of {@link #full}. */
    record Full() implements Batches {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.full();
        }

        @Override
        public int[] ends(int rows) {
            return new int[] {rows};
        }

        @Override
        public Supplier<int[]> orders(int rows) {
            int[] order = Permutation.identity(rows);
            return () -> order;
        }

        @Override
        public boolean isFull() {
            return true;
        }
    }

    /** Implementation of {@link #shuffled}. */
    record Shuffled(int size, long seed) implements Batches {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shuffled(size, seed);
        }

        @Override
        public int[] ends(int rows) {
            int count = (rows + size - 1) / size;
            return IntStream.rangeClosed(1, count)
                    .map(batch -> Math.min(batch * size, rows))
                    .toArray();
        }

        @Override
        public Supplier<int[]> orders(int rows) {
            Random random = new Random(seed);
            int[] order = new int[rows];
            return () -> {
                Permutation.order(order);
                Permutation.shuffle(order, random);
                return order;
            };
        }
    }

    /** Implementation of {@link #listed}. */
    record Listed(List<int[]> batches) implements Batches {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listed(batches);
        }

        @Override
        public int[] ends(int rows) {
            int[] ends = batches.stream().mapToInt(batch -> batch.length).toArray();
            Arrays.parallelPrefix(ends, Integer::sum);
            return ends;
        }

        @Override
        public Supplier<int[]> orders(int rows) {
            int[] order = batches.stream().flatMapToInt(Arrays::stream).toArray();
            return () -> order;
        }
    }
}
