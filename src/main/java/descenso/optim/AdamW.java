package descenso.optim;

/** Computes {@link OptimizerKind#ADAMW}: reduces the parameters, then makes a step of Adam. */
final class AdamW extends Adam {

    private final double weightDecay = value("weightDecay");

    /** Part of the last step that weight decay caused; one element per parameter. */
    private final double[] decay = new double[step.length];

    AdamW(UpdateRule rule, Optimizer.ArrayShape shape) {
        super(rule, shape);
        addDerivedState("step", i -> decay[i] + step[i]);
    }

    @Override
    void step(double[] x, double[] gradient, double lr, double rate, double scale) {
        for (int i = 0; i < x.length; i++) {
            decay[i] = -lr * weightDecay * x[i];
            x[i] += decay[i];
        }
        super.step(x, gradient, lr, rate, scale);
    }
}
