package descenso.train.data;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The rows of each step of an epoch. */
public sealed interface Batches {

    /** Returns the end of each batch of the training rows: exclusive positions, 0-based, ascending. */
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

    /** One batch of all rows, in the order of the data. */
    record Full() implements Batches {
        @Override
        public int[] ends(int rows) {
            return new int[] {rows};
        }

        @Override
        public Supplier<int[]> orders(int rows) {
            int[] order = Batches.inOrder(rows);
            return () -> order;
        }

        @Override
        public boolean isFull() {
            return true;
        }
    }

    /**
     * Batches of a fixed size from a fresh shuffle of the rows at each epoch; one random source serves all epochs of a
     * run. The last batch of an epoch may be smaller.
     *
     * @param size rows of a batch, at least 1
     * @param seed seed of the shuffles
     */
    record Shuffled(int size, long seed) implements Batches {
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
                Arrays.setAll(order, i -> i);
                Batches.shuffle(order, random);
                return order;
            };
        }
    }

    /** Batches of given row indices, 0-based, one epoch in the order of the list; every epoch is the same. */
    record Listed(List<int[]> batches) implements Batches {
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

    /** Returns 0, 1, 2, …, size − 1. */
    static int[] inOrder(int size) {
        return IntStream.range(0, size).toArray();
    }

    /**
     * Shuffles in place, by the algorithm of Fisher and Yates: swaps each element, from the last to the second, with a
     * random one at the same or a lower index.
     */
    static void shuffle(int[] numbers, Random random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = moved;
        }
    }
}
