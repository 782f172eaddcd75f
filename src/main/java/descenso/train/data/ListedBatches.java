package descenso.train.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Batches that the author lists.
 *
 * @param batches row indices of each batch, 0-based
 */
public record ListedBatches(List<int[]> batches) implements Batches {

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
