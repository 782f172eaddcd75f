package descenso.optim;

/** Computes {@link OptimizerKind#ADAM}. */
class Adam extends Optimizer {

    final double beta1 = value("beta1");
    final double beta2 = value("beta2");
    final double epsilon = value("epsilon");
    final double l2 = value("l2");
    final double[] m = addState("m");

    /** Running mean of the squares. */
    final double[] v;

    /** Values under the root of the divisor, before their bias correction. */
    final double[] w;

    private final boolean isCorrected;
    private int t;

    Adam(UpdateRule rule, Optimizer.ArrayShape shape) {
        this(rule, shape, "v", "v");
    }

    /**
     * Creates an optimizer whose {@link #v} and {@link #w} are the states of these names; one array if they are equal.
     */
    Adam(UpdateRule rule, Optimizer.ArrayShape shape, String squares, String divisor) {
        super(rule, shape);
        v = addState(squares);
        w = squares.equals(divisor) ? v : addState(divisor);
        isCorrected = rule.value("biasCorrection", 1) != 0;
        addDerivedState("mHat", i -> m[i] / correction(beta1));
        addDerivedState(squares + "Hat", i -> w[i] / correction(beta2));
    }

    /** Returns the divisor of a running mean after step t: 1 − βᵗ, or 1 without bias correction. */
    private double correction(double beta) {
        return isCorrected ? 1 - Math.pow(beta, t) : 1;
    }

    @Override
    public final void step(double[] x, double[] gradient, double lr) {
        t++;
        step(x, gradient, lr, lr / correction(beta1), 1 / Math.sqrt(correction(beta2)));
    }

    /**
     * Makes a step, with the factors of m and of the root of w that correct their bias; that of m includes the rate.
     */
    void step(double[] x, double[] gradient, double lr, double rate, double scale) {
        for (int i = 0; i < x.length; i++) {
            double g = gradient[i] + l2 * x[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            step[i] = -rate * m[i] / (Math.sqrt(v[i]) * scale + epsilon);
            x[i] += step[i];
        }
    }
}
