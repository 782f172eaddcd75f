package descenso.optim;

/** The two usual forms of momentum. At the same learning rate their steps differ by a factor of 1 − β. */
public enum MomentumForm {
    /** Sum of gradients, v ← βv + g, as in PyTorch. */
    SUM,
    /** Running mean of gradients, v ← βv + (1 − β)g. */
    AVERAGE;

    /** Returns the form for a hyperparameter's value: 0 is the sum, any other value the running mean. */
    static MomentumForm of(double value) {
        return value == 0 ? SUM : AVERAGE;
    }

    /** Returns the form as a hyperparameter's value: 0 for the sum, 1 for the running mean. */
    double value() {
        return this == SUM ? 0 : 1;
    }

    /** Returns the factor of the gradient in the update of v. */
    double gain(double beta) {
        return this == SUM ? 1 : 1 - beta;
    }
}
