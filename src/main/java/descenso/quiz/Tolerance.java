package descenso.quiz;

import descenso.expr.NumberText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The distance from the correct number that still counts as correct: an amount in a unit. */
public record Tolerance(Kind kind, double amount) {

    /** Relative rounding error of a computation, allowed in addition. */
    private static final double ROUNDING = 1e-9;

    /** Least number of significant digits; fewer match by chance. */
    private static final int FEWEST = 3;

    /** Number of digits that a computation has without its rounding error. */
    private static final int PRECISE = 12;

    /** How closely a typed number agrees with a wrong result, the closest first. */
    enum Agreement {
        /** The result itself, in three digits or more. */
        EXACT,
        /** The result in fewer digits, which zeros may follow, or rounded or cut to three digits or more. */
        ROUNDED,
        /** The result, rounded to two digits; many results agree so. */
        COARSE,
        NONE
    }

    /** The units of a tolerance. */
    public enum Kind {
        /** Factor, at least 1, by which the answer may be too large or too small. */
        FACTOR,
        /** Per cent of the correct number. */
        PERCENT,
        /** Difference from the correct number. */
        ABSOLUTE,
        /**
         * Number of significant digits, from 1, that must agree; the last may differ by one, for a truncated number.
         */
        DIGITS
    }

    /** Tests whether an answer is close enough to the correct number. False if one of them is not finite. */
    public boolean allows(double answer, double right) {
        if (!Double.isFinite(answer) || !Double.isFinite(right)) {
            return false;
        }
        double slack = ROUNDING * Math.abs(right);
        return switch (kind) {
            case FACTOR -> isWithinFactor(answer, right, slack);
            case PERCENT -> Math.abs(answer - right) <= amount / 100 * Math.abs(right) + slack;
            case ABSOLUTE -> Math.abs(answer - right) <= amount + slack;
            case DIGITS -> Math.abs(answer - right) <= unitOfLastDigit(right) + slack;
        };
    }

    /** Tests a factor. The signs must agree; if the correct number is 0, only 0 is accepted. */
    private boolean isWithinFactor(double answer, double right, double slack) {
        double size = answer * Math.signum(right);
        return Math.abs(right) / amount - slack <= size
                && size <= Math.abs(right) * amount + slack
                && (size > 0 || answer == right);
    }

    /** Returns the unit of the last required digit; 0 if the number is 0, which has no significant digits. */
    private double unitOfLastDigit(double right) {
        return right == 0 ? 0 : Math.pow(10, Math.floor(Math.log10(Math.abs(right))) + 1 - amount);
    }

    /**
     * Returns how a number agrees with a wrong result in the digits that were typed, without zeros at the end. A number
     * of one digit must agree in more, because it would match too many results.
     */
    static Agreement agreement(double given, double wrong) {
        if (!Double.isFinite(wrong) || !Double.isFinite(given)) {
            return Agreement.NONE;
        }
        int typed = new BigDecimal(NumberText.of(given)).stripTrailingZeros().precision();
        if (Math.abs(given - wrong) <= ROUNDING * Math.abs(wrong)) {
            return typed < FEWEST ? Agreement.ROUNDED : Agreement.EXACT;
        }
        int digits = Math.max(typed, FEWEST);
        if (given == cut(wrong, digits, RoundingMode.HALF_UP)
                || (typed >= FEWEST && given == cut(wrong, digits, RoundingMode.DOWN))) {
            return Agreement.ROUNDED;
        }
        return typed == FEWEST - 1 && given == cut(wrong, typed, RoundingMode.HALF_UP)
                ? Agreement.COARSE
                : Agreement.NONE;
    }

    private static double cut(double wrong, int digits, RoundingMode mode) {
        BigDecimal exact = new BigDecimal(wrong);
        BigDecimal tied = mode == RoundingMode.HALF_UP ? exact.round(new MathContext(PRECISE)) : exact;
        return tied.round(new MathContext(digits, mode)).doubleValue();
    }
}
