package descenso.optim;

/** Computes {@link OptimizerKind#NADAM}. */
final class NAdam extends Optimizer {

    private final double beta1 = value("beta1");
    private final double beta2 = value("beta2");
    private final double epsilon = value("epsilon");
    private final double momentumDecay = value("momentumDecay");
    private final double l2 = value("l2");
    private final double[] m = addState("m");
    private final double[] v = addState("v");
    private int t;

    /** The product P of the formula. */
    private double product = 1;

    NAdam(UpdateRule rule, Optimizer.ArrayShape shape) {
        super(rule, shape);
        addDerivedState("vHat", i -> v[i] / (1 - Math.pow(beta2, t)));
    }

    private double mu(int t) {
        return beta1 * (1 - 0.5 * Math.pow(0.96, t * momentumDecay));
    }

    @Override
    public void step(double[] x, double[] gradient, double lr) {
        t++;
        product *= mu(t);
        double gradientFactor = -lr * (1 - mu(t)) / (1 - product);
        double meanFactor = -lr * mu(t + 1) / (1 - product * mu(t + 1));
        double scale = 1 / Math.sqrt(1 - Math.pow(beta2, t));
        for (int i = 0; i < x.length; i++) {
            double g = gradient[i] + l2 * x[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            step[i] = (gradientFactor * g + meanFactor * m[i]) / (Math.sqrt(v[i]) * scale + epsilon);
            x[i] += step[i];
        }
    }
}
