package descenso.quiz;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers without what computing in binary has left in their last digits: 0.30000000000000004 is 0.3. */
public final class RoundingNoise {

    /** Nobody writes more digits, and no computation has as many wrong. */
    private static final MathContext EXACT_ENOUGH = new MathContext(12);

    /** What 0.3 − 3·0.1 leaves of 0, and nobody's number. */
    private static final double NOTHING = 1e-15;

    private RoundingNoise() {}

    /** What is shown to a learner is what is computed with; what is not finite stays so. */
    public static double of(double value) {
        if (Math.abs(value) < NOTHING) {
            return 0;
        }
        return Double.isFinite(value)
                ? new BigDecimal(value).round(EXACT_ENOUGH).doubleValue()
                : value;
    }
}
