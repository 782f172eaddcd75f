package descenso.quiz;

import descenso.expr.NumberText;

/**
 * Tests whether two measurements tie, that is, whether a reader of both cannot decide which is larger.
 *
 * <p>Measurements are shown with three significant digits, and whole numbers below 10⁹ with all digits. Two
 * measurements tie if they are shown alike, or if they differ by less than half a unit of the last digit shown, because
 * rounding alone may then separate them. Numbers of steps tie only if they are equal.
 */
public final class Tie {

    /** Number of significant digits that a measurement is shown with. */
    private static final int DIGITS = 3;

    /** Power of ten from which whole numbers are shown with no more digits than others. */
    private static final int LARGE = 9;

    private Tie() {}

    /** Tests whether two measurements tie. NaN (not measured) ties with nothing. */
    public static boolean between(double one, double other) {
        boolean isWhole = NumberText.isWhole(one) || NumberText.isWhole(other);
        double unit = unit(Math.max(Math.abs(one), Math.abs(other)), isWhole);
        return one == other || Math.rint(one / unit) == Math.rint(other / unit) || Math.abs(one - other) < unit / 2;
    }

    /** Returns the unit of the last digit shown for a number of this size, at least 0. */
    private static double unit(double size, boolean isWhole) {
        int magnitude = (int) Math.floor(Math.log10(size));
        int exponent = magnitude + 1 - DIGITS;
        return Math.pow(10, isWhole && magnitude < LARGE ? Math.min(exponent, 0) : exponent);
    }
}
