package descenso.train.data;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;

/**
 * Generates the two-moons data: two interleaved half circles of radius 1. The upper one has its centre at (0, 0) and
 * class 0, the lower one has its centre at (1, ½) and class 1, as in scikit-learn's {@code make_moons}.
 */
public final class Moons {

    private Moons() {}

    /**
     * Generates rows of two features, x and y. The first half, rounded down, is the upper moon from right to left; the
     * rest is the lower moon from left to right. The angles of each are evenly spaced.
     *
     * @param count number of rows, at least 2
     * @param noise standard deviation of the normal noise on each coordinate; drawn row by row, x before y
     * @param seed seed of the noise
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

    /** Returns the angle of a point in radians, from 0 to π. */
    private static double angle(int index, int count) {
        return count == 1 ? 0 : Math.PI * index / (count - 1);
    }
}
