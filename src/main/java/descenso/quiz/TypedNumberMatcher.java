package descenso.quiz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/** Tests whether a typed number equals a given wrong result, up to the tolerance, rounding or truncation. */
record TypedNumberMatcher(Tolerance tolerance, double wrong) {

    /**
     * Largest relative difference, whatever the tolerance. An absolute tolerance may be large relative to a small
     * number and would match anything.
     */
    private static final double WIDEST = 0.1;

    /** Least number of significant digits; fewer match by chance. */
    private static final int FEWEST = 3;

    /** Greatest number of significant digits to which a number is rounded. */
    private static final int MOST = 9;

    /** Largest relative difference of a rounded number; rounding to {@link #FEWEST} digits changes less. */
    private static final double COARSEST = 0.01;

    /** Absolute rounding error of a computation. */
    private static final double ROUNDING = 1e-12;

    /** Tests whether a typed number may be the wrong result. */
    boolean matches(double given) {
        return isNear(given) || isRounded(given);
    }

    private boolean isNear(double given) {
        return isWithin(WIDEST, given) && tolerance.allows(given, wrong);
    }

    /** Tests whether a number is the wrong result rounded or truncated to some number of digits. */
    private boolean isRounded(double given) {
        return isWithin(COARSEST, given)
                && IntStream.rangeClosed(FEWEST, MOST)
                        .anyMatch(digits ->
                                given == cut(digits, RoundingMode.HALF_UP) || given == cut(digits, RoundingMode.DOWN));
    }

    private double cut(int digits, RoundingMode mode) {
        return new BigDecimal(wrong).round(new MathContext(digits, mode)).doubleValue();
    }

    private boolean isWithin(double share, double given) {
        return Double.isFinite(wrong) && Math.abs(given - wrong) <= share * Math.abs(wrong) + ROUNDING;
    }
}
