package descenso.plot.axis;

import java.math.BigDecimal;

/**
 * A round distance: 1, 2 or 5 times a power of ten.
 *
 * @param exponent of ten
 */
record TickStep(int mantissa, int exponent) {

    /** What a division may be wrong by. */
    private static final double ROUNDING = 1e-9;

    /** Where multiples are no longer told apart. */
    private static final double FINEST = 1e15;

    /** The smallest that is no smaller. */
    static TickStep atLeast(double size) {
        int exponent = size > 0 ? (int) Math.floor(Math.log10(size)) : 0;
        for (int mantissa : new int[] {1, 2, 5}) {
            TickStep step = new TickStep(mantissa, exponent);
            if (step.times(1) >= size * (1 - ROUNDING)) {
                return step;
            }
        }
        return new TickStep(1, exponent + 1);
    }

    /** The next smaller one. */
    TickStep finer() {
        return mantissa == 1 ? new TickStep(5, exponent - 1) : new TickStep(mantissa / 2, exponent);
    }

    /** Its multiple, without the errors of multiplying. */
    double times(long count) {
        return BigDecimal.valueOf(count * mantissa).scaleByPowerOfTen(exponent).doubleValue();
    }

    /** The largest multiple that is no larger. */
    double below(double value) {
        return isTooFine(value) ? value : times(lastBelow(value));
    }

    /** The smallest multiple that is no smaller. */
    double above(double value) {
        return isTooFine(value) ? value : times(firstAbove(value));
    }

    boolean isTooFine(double value) {
        return !(Math.abs(value / times(1)) < FINEST);
    }

    long lastBelow(double value) {
        return (long) Math.floor(value / times(1) + ROUNDING);
    }

    long firstAbove(double value) {
        return (long) Math.ceil(value / times(1) - ROUNDING);
    }
}
