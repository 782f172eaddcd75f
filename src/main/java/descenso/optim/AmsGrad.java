package descenso.optim;

/** Computes {@link OptimizerKind#AMSGRAD}. */
final class AmsGrad extends Adam {

    AmsGrad(UpdateRule rule, Optimizer.ArrayShape shape) {
        super(rule, shape, "v", "vMax");
    }

    @Override
    void step(double[] x, double[] gradient, double lr, double rate, double scale) {
        for (int i = 0; i < x.length; i++) {
            double g = gradient[i] + l2 * x[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            w[i] = Math.max(w[i], v[i]);
            step[i] = -rate * m[i] / (Math.sqrt(w[i]) * scale + epsilon);
            x[i] += step[i];
        }
    }
}
