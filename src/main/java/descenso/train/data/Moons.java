package descenso.train.data;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;

/**
 * Two half circles of radius 1 that reach into one another: an upper one around (0, 0), class 0, and a lower one around
 * (1, ½), class 1, as scikit-learn's {@code make_moons} places them.
 */
public final class Moons {

    private Moons() {}

    /**
     * The first half of the rows, rounded down, are the upper moon from right to left, the others the lower one from left
     * to right, each at even angles.
     *
     * @param count at least 2
     * @param noise standard deviation of what is added to each coordinate, x before y, row by row
     */
    public static Dataset rows(int count, double noise, long seed) {
        Random random = new Random(seed);
        DMatrixRMaj inputs = new DMatrixRMaj(count, 2);
        int[] labels = new int[count];
        int upper = count / 2;
        for (int row = 0; row < count; row++) {
            labels[row] = row < upper ? 0 : 1;
            double angle = row < upper ? angle(row, upper) : angle(row - upper, count - upper);
            inputs.set(row, 0, labels[row] == 0 ? Math.cos(angle) : 1 - Math.cos(angle));
            inputs.set(row, 1, labels[row] == 0 ? Math.sin(angle) : .5 - Math.sin(angle));
        }
        for (int i = 0; i < inputs.getNumElements(); i++) {
            inputs.data[i] += noise * random.nextGaussian();
        }
        return new Dataset(inputs, labels, 2);
    }

    /** From 0 to π. */
    private static double angle(int index, int count) {
        return count == 1 ? 0 : Math.PI * index / (count - 1);
    }
}
