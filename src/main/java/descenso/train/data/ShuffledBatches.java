package descenso.train.data;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Batches from a fresh shuffle at each epoch; one random source serves all epochs of a run.
 *
 * @param size rows of a batch, at least 1
 * @param seed seed of the shuffles
 */
record ShuffledBatches(int size, long seed) implements Batches {

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
