package descenso.train.network;

import java.util.Arrays;
import java.util.Random;

/** The initial values of a network's parameters. */
public sealed interface Initialisation {

    /**
     * Returns fresh arrays: at index 2·layer the weights (inputs × outputs of the layer, row-major), at 2·layer + 1 the
     * biases (outputs). Layers are 0-based, from the input on.
     *
     * @param sizes number of units of each layer, the inputs first and the classes last
     * @throws IllegalArgumentException if given parameters do not have the lengths that these sizes need
     */
    double[][] parameters(int... sizes);

    /** Zeros, for a network without hidden layers, which has no symmetry to break. */
    record Zeros() implements Initialisation {
        @Override
        public double[][] parameters(int... sizes) {
            double[][] parameters = new double[2 * (sizes.length - 1)][];
            for (int layer = 0; layer < sizes.length - 1; layer++) {
                parameters[2 * layer] = new double[sizes[layer] * sizes[layer + 1]];
                parameters[2 * layer + 1] = new double[sizes[layer + 1]];
            }
            return parameters;
        }
    }

    /** Random weights of a seed, uniform in ±√(6/(inputs + outputs)); biases 0. Source: Glorot and Bengio (2010). */
    record Seeded(long seed) implements Initialisation {
        @Override
        public double[][] parameters(int... sizes) {
            Random random = new Random(seed);
            double[][] parameters = new Zeros().parameters(sizes);
            for (int layer = 0; layer < sizes.length - 1; layer++) {
                double bound = Math.sqrt(6. / (sizes[layer] + sizes[layer + 1]));
                Arrays.setAll(parameters[2 * layer], i -> (2 * random.nextDouble() - 1) * bound);
            }
            return parameters;
        }
    }

    /** Given values. */
    final class Given implements Initialisation {
        private final double[][] values;

        /** Creates an initialisation with values in arrays as those of {@link #parameters}, which are not copied. */
        public Given(double[][] values) {
            this.values = values;
        }

        /** Returns the given arrays, which must not be changed. */
        public double[][] values() {
            return values;
        }

        @Override
        public double[][] parameters(int... sizes) {
            if (!Arrays.equals(lengths(values), lengths(new Zeros().parameters(sizes)))) {
                throw new IllegalArgumentException(Arrays.toString(sizes));
            }
            return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        }

        private static int[] lengths(double[][] arrays) {
            return Arrays.stream(arrays).mapToInt(array -> array.length).toArray();
        }
    }
}
