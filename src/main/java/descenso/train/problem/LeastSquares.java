package descenso.train.problem;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Full-batch least squares ½ Σ (w·x − y)² from w = 0 on the data on which adaptive methods cannot generalise (Wilson et
 * al., The marginal value of adaptive gradient methods, 2017): x₁ = y, x₂ = x₃ = 1, then features that no other example
 * has, one where y = +1 and five where y = −1. More examples are positive than negative.
 */
public final class LeastSquares implements Problem, Landscape {

    public static final String TEST_ERROR = "testError";
    public static final String POSITIVE_OUTPUT = "positiveOutput";
    public static final String NEGATIVE_OUTPUT = "negativeOutput";

    private static final int SHARED = 3;
    private static final int OWN = 5;

    private final int positives;
    private final int examples;

    /** So many examples of each class. */
    public LeastSquares(int positives, int negatives) {
        this.positives = positives;
        this.examples = positives + negatives;
    }

    /** How many examples have y = +1. */
    public int positives() {
        return positives;
    }

    /** How many have y = −1. */
    public int negatives() {
        return examples - positives;
    }

    @Override
    public Objective newObjective() {
        return new LandscapeObjective(this, new double[SHARED + OWN * examples], 0, 0);
    }

    @Override
    public List<String> coordinates() {
        return Coordinates.of(SHARED + OWN * examples);
    }

    @Override
    public double differentiate(double[] weights, double[] gradient) {
        double loss = 0;
        gradient[0] = 0;
        gradient[1] = 0;
        for (int example = 0; example < examples; example++) {
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

    /** How many features the example has to itself. */
    private int features(int example) {
        return example < positives ? 1 : OWN;
    }

    /** What the shared features make of an example; all there is to one whose own features were never seen. */
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

    @Override
    public Map<String, Double> results(double[] weights) {
        double positive = output(weights, 1);
        double negative = output(weights, -1);
        int wrong = (positive > 0 ? 0 : positives) + (negative < 0 ? 0 : examples - positives);
        Map<String, Double> results = new LinkedHashMap<>();
        results.put(TEST_ERROR, (double) wrong / examples);
        results.put(POSITIVE_OUTPUT, positive);
        results.put(NEGATIVE_OUTPUT, negative);
        return results;
    }
}
