package descenso.train.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * The preparation of data for a network. The operations run in the order of the components.
 *
 * @param scale divisor of every input
 * @param split split of the rows; if empty, all rows train
 * @param rows number of training rows to keep, from the first on; if empty, all
 * @param labelNoise noise on the labels of the training rows that are kept
 * @param standardise whether each input gets mean 0 and standard deviation 1, both measured on the kept training rows
 */
public record Preparation(
        double scale, Optional<Split> split, OptionalInt rows, Optional<LabelNoise> labelNoise, boolean standardise) {

    /**
     * A random split: all rows are shuffled, then the first train, the next validate, and the rest test.
     *
     * @param train number of training rows, at most all
     * @param validation number of validation rows; if empty, all the rest
     * @param seed seed of the shuffle
     */
    public record Split(int train, OptionalInt validation, long seed) {

        /** Creates a split that leaves no test rows. */
        public Split(int train, long seed) {
            this(train, OptionalInt.empty(), seed);
        }
    }

    /** Label noise: with a probability (0 to 1) a label becomes a class drawn uniformly from all by the seed. */
    public record LabelNoise(double probability, long seed) {}

    /** Returns a preparation that leaves the rows unchanged, all for training. */
    public static Preparation none() {
        return new Preparation(1, Optional.empty(), OptionalInt.empty(), Optional.empty(), false);
    }

    /** Returns prepared copies of the rows, split for training, validation and test. */
    public DataSplit apply(Dataset all) {
        int[] order = Batches.inOrder(all.count());
        split.ifPresent(requested -> Batches.shuffle(order, new Random(requested.seed())));
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
            standardise(kept, validation, test);
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

    /**
     * Standardises features in place by their mean and their standard deviation (divided by n, not n − 1), both
     * measured on the training rows.
     */
    private static void standardise(Dataset train, Dataset validation, Dataset test) {
        for (int feature = 0; feature < train.features(); feature++) {
            double mean = mean(train, feature);
            double deviation = deviation(train, feature, mean);
            for (Dataset part : List.of(train, validation, test)) {
                for (int row = 0; row < part.count(); row++) {
                    part.inputs().set(row, feature, (part.inputs().get(row, feature) - mean) / deviation);
                }
            }
        }
    }

    /** Returns the mean of a feature. Sums differences from the first row, so that a constant one is exact. */
    private static double mean(Dataset rows, int feature) {
        double first = rows.inputs().get(0, feature);
        double sum = 0;
        for (int row = 1; row < rows.count(); row++) {
            sum += rows.inputs().get(row, feature) - first;
        }
        return first + sum / rows.count();
    }

    /** Returns the standard deviation of a feature; 1 for a constant feature, which then becomes 0 in every row. */
    private static double deviation(Dataset rows, int feature, double mean) {
        double sum = 0;
        for (int row = 0; row < rows.count(); row++) {
            double distance = rows.inputs().get(row, feature) - mean;
            sum += distance * distance;
        }
        return sum > 0 ? Math.sqrt(sum / rows.count()) : 1;
    }
}
