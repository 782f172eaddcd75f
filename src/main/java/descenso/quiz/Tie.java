package descenso.quiz;

import descenso.expr.NumberText;

/**
 * Tells whether two measurements tie: whether a reader who sees both cannot say which is larger.
 *
 * <p>Measurements are shown with three significant digits, and whole numbers below 10⁹ with all of theirs. Two tie
 * where they are shown alike, and where they differ by less than half a unit of the last digit shown, since rounding alone may
 * then set them apart. Numbers of steps tie only where they are equal.
 */
public final class Tie {

    /** Significant digits that a measurement is shown with. */
    private static final int DIGITS = 3;

    /** The power of ten from which on whole numbers are shown with no more digits than others. */
    private static final int LARGE = 9;

    private Tie() {}

    /** Tests whether they tie. What was not measured, NaN, ties with nothing. */
    public static boolean between(double one, double other) {
        boolean isWhole = NumberText.isWhole(one) || NumberText.isWhole(other);
        double unit = unit(Math.max(Math.abs(one), Math.abs(other)), isWhole);
        return one == other || Math.rint(one / unit) == Math.rint(other / unit) || Math.abs(one - other) < unit / 2;
    }

    /** Returns the unit of the last digit that a number of this size, at least 0, is shown with. */
    private static double unit(double size, boolean isWhole) {
        int magnitude = (int) Math.floor(Math.log10(size));
        int exponent = magnitude + 1 - DIGITS;
        return Math.pow(10, isWhole && magnitude < LARGE ? Math.min(exponent, 0) : exponent);
    }
}
