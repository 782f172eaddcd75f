package descenso.optim;

/** Computes {@link OptimizerKind#ADABELIEF}. */
final class AdaBelief extends Adam {

    AdaBelief(UpdateRule rule, Optimizer.ArrayShape shape) {
        super(rule, shape, "s", "s");
    }

    @Override
    void step(double[] x, double[] gradient, double lr, double rate, double scale) {
        for (int i = 0; i < x.length; i++) {
            double g = gradient[i] + l2 * x[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * (g - m[i]) * (g - m[i]) + epsilon;
            step[i] = -rate * m[i] / (Math.sqrt(v[i]) * scale + epsilon);
            x[i] += step[i];
        }
    }
}
