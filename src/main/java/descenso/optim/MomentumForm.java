package descenso.optim;

/** The two forms in which momentum is taught; at the same learning rate they differ by a factor of 1 − β. */
public enum MomentumForm {
    /** v ← βv + g, as in PyTorch. */
    SUM,
    /** v ← βv + (1 − β)g, a running mean. */
    AVERAGE;

    static MomentumForm of(double value) {
        return value == 0 ? SUM : AVERAGE;
    }

    double value() {
        return this == SUM ? 0 : 1;
    }

    /** What the gradient is multiplied by as it enters v. */
    double gain(double beta) {
        return this == SUM ? 1 : 1 - beta;
    }
}
