package descenso.quiz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/** Whether a number that was typed is a wrong one that somebody may have come to, whatever was left of its digits. */
record TypedNumberMatcher(Tolerance tolerance, double wrong) {

    /** A tolerance that is wide beside a small number would take anything for it. */
    private static final double WIDEST = 0.1;

    /** Fewer significant digits tell too little. */
    private static final int FEWEST = 3;

    private static final int MOST = 9;

    /** More than rounding to the fewest digits changes. */
    private static final double COARSEST = 0.01;

    private static final double ROUNDING = 1e-12;

    boolean of(double given) {
        return isNear(given) || isLeftOf(given);
    }

    private boolean isNear(double given) {
        return isWithin(WIDEST, given) && tolerance.allows(given, wrong);
    }

    /** Rounded, or cut off. */
    private boolean isLeftOf(double given) {
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
