package descenso.train.data;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * What is done with data before a network sees it, in this order.
 *
 * @param scale every input is divided by it
 * @param split which rows train; all of them where there is none
 * @param rows how many of the training rows are kept, the first ones
 * @param labelNoise what is done to the labels of those
 * @param standardise whether each input has mean 0 and standard deviation 1 over those
 */
public record Preparation(
        double scale, Optional<Split> split, OptionalInt rows, Optional<LabelNoise> labelNoise, boolean standardise) {

    /**
     * All rows are shuffled, then the first ones train, the next ones validate, and the others test.
     *
     * @param train how many train, at most as many as there are
     * @param validation how many validate, at most as many as are left; all that are left where it is empty
     */
    public record Split(int train, OptionalInt validation, long seed) {

        /** Returns a split that leaves no row for a test. */
        public Split(int train, long seed) {
            this(train, OptionalInt.empty(), seed);
        }
    }

    /** Each label is drawn afresh, among all classes, with this probability. */
    public record LabelNoise(double probability, long seed) {}

    /** The rows as they are, all for training. */
    public static Preparation none() {
        return new Preparation(1, Optional.empty(), OptionalInt.empty(), Optional.empty(), false);
    }

    /** Copies of the rows, prepared and divided. */
    public DataSplit apply(Dataset all) {
        int[] order = Permutation.identity(all.count());
        split.ifPresent(wish -> Permutation.shuffle(order, new Random(wish.seed())));
        int train = split.map(Split::train).orElse(all.count());
        Dataset kept = all.chosen(order, 0, Math.min(rows.orElse(train), train));
        int left = all.count() - train;
        int tested = train
                + Math.min(
                        left,
                        split.map(Split::validation).orElse(OptionalInt.empty()).orElse(left));
        Dataset validation = all.chosen(order, train, tested);
        Dataset test = all.chosen(order, tested, all.count());
        divide(kept);
        divide(validation);
        divide(test);
        labelNoise.ifPresent(noise -> redraw(noise, kept));
        if (standardise) {
            new Standardisation(kept).applyTo(kept, validation, test);
        }
        return new DataSplit(kept, validation, test, Optional.empty());
    }

    private void divide(Dataset part) {
        for (int i = 0; i < part.inputs().getNumElements(); i++) {
            part.inputs().data[i] /= scale;
        }
    }

    private static void redraw(LabelNoise noise, Dataset part) {
        Random random = new Random(noise.seed());
        for (int i = 0; i < part.count(); i++) {
            if (random.nextDouble() < noise.probability()) {
                part.labels()[i] = random.nextInt(part.classes());
            }
        }
    }
}
