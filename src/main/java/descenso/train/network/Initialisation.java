package descenso.train.network;

import java.util.Arrays;
import java.util.Random;

/** Where a network's parameters start. */
public interface Initialisation {

    /** The ways to start. */
    interface Visitor<R> {
        R zeros();

        R seeded(long seed);

        /**
         * From these.
         *
         * @param parameters as {@link #parameters} returns them
         */
        R given(double[][] parameters);
    }

    /** Calls the method of its way. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Fresh arrays, layer by layer: weights (inputs × outputs, row by row), then biases (outputs).
     *
     * @param sizes of the layers, the inputs first and the classes last
     */
    double[][] parameters(int... sizes);

    /** All zero: for a network without hidden layers, where there is no symmetry to break. */
    static Initialisation zeros() {
        return new Zeros();
    }

    /** Weights uniform within ±√(6/(inputs + outputs)) (Glorot and Bengio, 2010), biases 0. */
    static Initialisation seeded(long seed) {
        return new Seeded(seed);
    }

    /**
     * These.
     *
     * <p>A network that is to start from them throws an IllegalArgumentException where they are not of its shape.
     *
     * @param given layer by layer as {@link #parameters} returns them
     */
    static Initialisation given(double[][] given) {
        return new Given(given);
    }

    /** See {@link #zeros()}. */
    record Zeros() implements Initialisation {

        @Override
        public double[][] parameters(int... sizes) {
            return zeros(sizes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.zeros();
        }
    }

    /** See {@link #seeded}. */
    record Seeded(long seed) implements Initialisation {

        @Override
        public double[][] parameters(int... sizes) {
            Random random = new Random(seed);
            double[][] parameters = zeros(sizes);
            for (int layer = 0; layer < sizes.length - 1; layer++) {
                double bound = Math.sqrt(6. / (sizes[layer] + sizes[layer + 1]));
                Arrays.setAll(parameters[2 * layer], i -> (2 * random.nextDouble() - 1) * bound);
            }
            return parameters;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.seeded(seed);
        }
    }

    /** See {@link #given}. */
    final class Given implements Initialisation {

        private final double[][] values;

        private Given(double[][] values) {
            this.values = values;
        }

        @Override
        public double[][] parameters(int... sizes) {
            if (!Arrays.equals(lengths(values), lengths(zeros(sizes)))) {
                throw new IllegalArgumentException(Arrays.toString(sizes));
            }
            return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.given(values);
        }
    }

    private static int[] lengths(double[][] arrays) {
        return Arrays.stream(arrays).mapToInt(array -> array.length).toArray();
    }

    private static double[][] zeros(int... sizes) {
        double[][] parameters = new double[2 * (sizes.length - 1)][];
        for (int layer = 0; layer < sizes.length - 1; layer++) {
            parameters[2 * layer] = new double[sizes[layer] * sizes[layer + 1]];
            parameters[2 * layer + 1] = new double[sizes[layer + 1]];
        }
        return parameters;
    }
}
