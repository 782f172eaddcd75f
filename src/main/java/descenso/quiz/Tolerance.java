package descenso.quiz;

/**
 * The distance from the correct number that still counts as correct.
 *
 * @param kind unit of the amount
 * @param amount for a factor at least 1, for digits a whole number from 1, otherwise at least 0
 */
public record Tolerance(Kind kind, double amount) {

    /** Relative rounding error of a computation, allowed in addition. */
    private static final double ROUNDING = 1e-9;

    /** The units of a tolerance. */
    public enum Kind {
        /** Factor by which the answer may be too large or too small. */
        FACTOR,
        /** Per cent of the correct number. */
        PERCENT,
        /** Difference from the correct number. */
        ABSOLUTE,
        /**
         * Number of significant digits that must agree; the last may differ by one, so that a rounded and a truncated
         * number are both accepted.
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
}
