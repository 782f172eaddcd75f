package descenso.train.problem;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Full-batch least squares ½ Σ (w·x − y)², from w = 0, on data on which adaptive methods do not generalise. Source:
 * Wilson et al., “The Marginal Value of Adaptive Gradient Methods in Machine Learning” (2017). The features: x₁ = y and
 * x₂ = x₃ = 1 are shared; then each example has features of its own with value 1, one if y = +1 and five if y = −1.
 * More examples are positive than negative.
 *
 * <p>The weights are an array of 3 + 5·examples elements: at indices 0 to 2 the shared features, from index 3 +
 * 5·example on the five places of an example. A positive example uses only the first of its places. The positive
 * examples come first.
 *
 * @param positives number of examples with y = +1
 * @param negatives number of examples with y = −1
 */
public record LeastSquares(int positives, int negatives) implements Problem {

    /** Name of the fraction, from 0 to 1, of examples that are misclassified without their own features. */
    public static final String TEST_ERROR = "testError";

    /** Name of the output w·x for an unseen positive example. */
    public static final String POSITIVE_OUTPUT = "positiveOutput";

    /** Name of the output w·x for an unseen negative example. */
    public static final String NEGATIVE_OUTPUT = "negativeOutput";

    /** Number of features that all examples share. */
    private static final int SHARED = 3;

    /** Places for features per example; a negative example uses all, a positive one the first. */
    private static final int OWN = 5;

    private int examples() {
        return positives + negatives;
    }

    @Override
    public Objective newObjective() {
        return new PointObjective(new double[SHARED + OWN * examples()], 0, 0) {
            @Override
            double computeGradient(double[] slope) {
                return LeastSquares.this.computeGradient(point, slope);
            }

            @Override
            public Map<String, Double> results() {
                return LeastSquares.this.results(point);
            }
        };
    }

    @Override
    public List<String> coordinates() {
        return Problem.namesOf(SHARED + OWN * examples());
    }

    private double computeGradient(double[] weights, double[] gradient) {
        double loss = 0;
        gradient[0] = 0;
        gradient[1] = 0;
        for (int example = 0; example < examples(); example++) {
            double y = label(example);
            double residual = output(weights, y) + own(weights, example) - y;
            loss += residual * residual;
            gradient[0] += residual * y;
            gradient[1] += residual;
            fillOwn(gradient, example, residual);
        }
        gradient[2] = gradient[1];
        return loss / 2;
    }

    private int label(int example) {
        return example < positives ? 1 : -1;
    }

    /** Returns the number of features of an example's own. */
    private int features(int example) {
        return example < positives ? 1 : OWN;
    }

    /**
     * Returns the output of the shared features. This is the whole output for an unseen example, because the weights of
     * its own features are still 0.
     *
     * @param weights see {@link LeastSquares}
     * @param y class of the example, +1 or −1
     */
    private static double output(double[] weights, double y) {
        return weights[0] * y + weights[1] + weights[2];
    }

    private double own(double[] weights, int example) {
        double sum = 0;
        int first = SHARED + OWN * example;
        for (int i = first; i < first + features(example); i++) {
            sum += weights[i];
        }
        return sum;
    }

    private void fillOwn(double[] gradient, int example, double value) {
        int first = SHARED + OWN * example;
        Arrays.fill(gradient, first, first + features(example), value);
    }

    private Map<String, Double> results(double[] weights) {
        double positive = output(weights, 1);
        double negative = output(weights, -1);
        int wrong = (positive > 0 ? 0 : positives) + (negative < 0 ? 0 : negatives);
        Map<String, Double> results = new LinkedHashMap<>();
        results.put(TEST_ERROR, (double) wrong / examples());
        results.put(POSITIVE_OUTPUT, positive);
        results.put(NEGATIVE_OUTPUT, negative);
        return results;
    }
}
