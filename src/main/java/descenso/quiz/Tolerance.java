package descenso.quiz;

/**
 * How far a number may be from the right one.
 *
 * @param amount for a factor at least 1, for digits a whole number from 1 on, else at least 0
 */
public record Tolerance(Kind kind, double amount) {

    /** A computation's own last digits. */
    private static final double ROUNDING = 1e-9;

    /** In what it is told. */
    public enum Kind {
        /** As many times too large or too small. */
        FACTOR,
        /** Of the right number. */
        PERCENT,
        /** As much more or less. */
        ABSOLUTE,
        /** So many significant digits, the last of which may be one more or less: rounded or cut off, both will do. */
        DIGITS
    }

    /** Never where one of them is no finite number. */
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

    /** Of the same sign; of 0, only 0 itself. */
    private boolean isWithinFactor(double answer, double right, double slack) {
        double size = answer * Math.signum(right);
        return Math.abs(right) / amount - slack <= size
                && size <= Math.abs(right) * amount + slack
                && (size > 0 || answer == right);
    }

    /** Of 0, which has no significant digits, none. */
    private double unitOfLastDigit(double right) {
        return right == 0 ? 0 : Math.pow(10, Math.floor(Math.log10(Math.abs(right))) + 1 - amount);
    }
}
