package descenso.train.network;

import java.util.Arrays;
import java.util.Random;

/** The initial values of a network's parameters. */
public interface Initialisation {

    /** A function of the kind of initialisation. */
    interface Visitor<R> {
        R zeros();

        R seeded(long seed);

        /**
         * Visits given parameters.
         *
         * @param parameters as {@link #parameters} returns them
         */
        R given(double[][] parameters);
    }

    /** Calls the visitor's method for this kind of initialisation. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Returns fresh arrays: at index 2·layer the weights (inputs × outputs of the layer, row-major), at 2·layer + 1 the
     * biases (outputs). Layers are 0-based, from the input on.
     *
     * @param sizes number of units of each layer, the inputs first and the classes last
     * @throws IllegalArgumentException if given parameters do not have the lengths that these sizes need
     */
    double[][] parameters(int... sizes);

    /** Returns an initialisation with zeros. For a network without hidden layers, which has no symmetry to break. */
    static Initialisation zeros() {
        return new Zeros();
    }

    /**
     * Returns a random initialisation: weights uniform within ±√(6/(inputs + outputs)), biases 0. Source: Glorot and
     * Bengio (2010).
     */
    static Initialisation seeded(long seed) {
        return new Seeded(seed);
    }

    /**
     * Returns an initialisation with given values. {@link #parameters} throws an IllegalArgumentException if their
     * lengths do not fit the network.
     *
     * @param given one array per weight matrix and bias, as {@link #parameters} returns them; not copied
     */
    static Initialisation given(double[][] given) {
        return new Given(given);
    }

    /** Implementation of {@link #zeros()}. */
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

    /**
     * Implementation of {@link #seeded}.
     *
     * @param seed seed of the random weights
     */
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

    /** Implementation of {@link #given}. */
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

    /** Returns arrays of zeros with the lengths that {@link #parameters} describes. */
    private static double[][] zeros(int... sizes) {
        double[][] parameters = new double[2 * (sizes.length - 1)][];
        for (int layer = 0; layer < sizes.length - 1; layer++) {
            parameters[2 * layer] = new double[sizes[layer] * sizes[layer + 1]];
            parameters[2 * layer + 1] = new double[sizes[layer + 1]];
        }
        return parameters;
    }
}
