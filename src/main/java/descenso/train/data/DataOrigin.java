package descenso.train.data;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;

/** The origin of a data split: the source of all rows and the preparation that makes the split again. */
public record DataOrigin(Source source, Preparation preparation) {

    /** A source of rows. */
    public sealed interface Source {}

    /** A table in a file, by its name in the experiment. */
    public record Table(String name) implements Source {}

    /**
     * Two moons: two interleaved half circles of radius 1. The upper one has its centre at (0, 0) and class 0, the
     * lower one has its centre at (1, ½) and class 1, as in scikit-learn's {@code make_moons}.
     *
     * @param points number of rows, at least 2
     * @param noise standard deviation of the normal noise on each coordinate; drawn row by row, x before y
     * @param seed seed of the noise
     */
    public record TwoMoons(int points, double noise, long seed) implements Source {

        /**
         * Generates rows of two features, x and y. The first half, rounded down, is the upper moon from right to left;
         * the rest is the lower moon from left to right. The angles of each are evenly spaced.
         */
        public Dataset rows() {
            Random random = new Random(seed);
            DMatrixRMaj inputs = new DMatrixRMaj(points, 2);
            int[] labels = new int[points];
            int upper = points / 2;
            for (int row = 0; row < points; row++) {
                labels[row] = row < upper ? 0 : 1;
                double angle = row < upper ? angle(row, upper) : angle(row - upper, points - upper);
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
}
