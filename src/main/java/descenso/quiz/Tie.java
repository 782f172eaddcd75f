package descenso.quiz;

/**
 * Tells whether two measurements tie: whether a reader who sees both cannot say which is larger.
 *
 * <p>Measurements are shown with three significant digits, and whole numbers below 10⁹ with all of theirs. Two that are
 * shown alike differ by less than a unit of the last digit shown, so that is the tolerance: a relative one between 0.1 and
 * 1 per cent, and from 1000 on an absolute one of 1. Numbers of steps tie only where they are equal.
 */
public final class Tie {

    /** Significant digits that a measurement is shown with. */
    private static final int DIGITS = 3;

    /** The power of ten from which on whole numbers are shown with no more digits than others. */
    private static final int LARGE = 9;

    private Tie() {}

    /** Tests whether they tie. What was not measured, NaN, ties with nothing. */
    public static boolean between(double one, double other) {
        return one == other || Math.abs(one - other) < unit(Math.max(Math.abs(one), Math.abs(other)));
    }

    /** Returns the unit of the last digit that a number of this size, at least 0, is shown with. */
    private static double unit(double size) {
        int magnitude = (int) Math.floor(Math.log10(size));
        int exponent = magnitude + 1 - DIGITS;
        return Math.pow(10, magnitude < LARGE ? Math.min(exponent, 0) : exponent);
    }
}
