package descenso.train;

import java.util.Arrays;
import java.util.Random;

/** Where a network's parameters start. */
public interface Initialisation {

    /**
     * Fresh arrays, layer by layer: weights (inputs × outputs, row by row), then biases (outputs).
     *
     * @param sizes of the layers, the inputs first and the classes last
     */
    double[][] parameters(int... sizes);

    /** All zero: for a network without hidden layers, where there is no symmetry to break. */
    static Initialisation zeros() {
        return Initialisation::zeros;
    }

    /** Weights uniform within ±√(6/(inputs + outputs)) (Glorot and Bengio, 2010), biases 0. */
    static Initialisation seeded(long seed) {
        return sizes -> {
            Random random = new Random(seed);
            double[][] parameters = zeros(sizes);
            for (int layer = 0; layer < sizes.length - 1; layer++) {
                double bound = Math.sqrt(6. / (sizes[layer] + sizes[layer + 1]));
                Arrays.setAll(parameters[2 * layer], i -> (2 * random.nextDouble() - 1) * bound);
            }
            return parameters;
        };
    }

    /**
     * These.
     *
     * @param given layer by layer as {@link #parameters} returns them; IllegalArgumentException, once a network is to start
     *     from them, where they are not of its shape
     */
    static Initialisation given(double[][] given) {
        return sizes -> {
            double[][] parameters = zeros(sizes);
            boolean fits = given.length == parameters.length;
            for (int i = 0; fits && i < given.length; i++) {
                fits = given[i].length == parameters[i].length;
                System.arraycopy(given[i], 0, parameters[i], 0, fits ? given[i].length : 0);
            }
            if (!fits) {
                throw new IllegalArgumentException(Arrays.toString(sizes));
            }
            return parameters;
        };
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
