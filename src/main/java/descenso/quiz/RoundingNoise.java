package descenso.quiz;

import java.math.BigDecimal;
import java.math.MathContext;

/** Removes the rounding errors of binary arithmetic from numbers: 0.30000000000000004 becomes 0.3. */
public final class RoundingNoise {

    /** Significant digits to keep. An author writes no more; rounding errors of a computation are beyond them. */
    private static final MathContext PRECISION = new MathContext(12);

    /** Absolute values below this are rounding noise, such as 0.3 − 3·0.1, and count as 0. */
    private static final double NOISE = 1e-15;

    private RoundingNoise() {}

    /** Returns the number without rounding noise, as the tutor shows it. Returns non-finite values unchanged. */
    public static double cleaned(double value) {
        if (Math.abs(value) < NOISE) {
            return 0;
        }
        return Double.isFinite(value) ? new BigDecimal(value).round(PRECISION).doubleValue() : value;
    }
}
