package descenso.train.data;

import java.util.function.Supplier;

/** One batch of all rows, in the order of the data. */
record FullBatches() implements Batches {

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
