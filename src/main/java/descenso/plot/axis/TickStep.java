package descenso.plot.axis;

import java.math.BigDecimal;

/**
 * A round distance between ticks: 1, 2 or 5 times a power of ten.
 *
 * @param mantissa 1, 2 or 5
 * @param exponent the exponent of the power of ten
 */
record TickStep(int mantissa, int exponent) {

    /** Tolerance for rounding errors of a division, relative or in multiples of the step. */
    private static final double ROUNDING = 1e-9;

    /** Number of steps from zero beyond which neighbouring multiples are no longer distinct doubles. */
    private static final double FINEST = 1e15;

    /** Returns the smallest step that is no smaller than a size. */
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

    /** Returns the next smaller step. */
    TickStep finer() {
        return mantissa == 1 ? new TickStep(5, exponent - 1) : new TickStep(mantissa / 2, exponent);
    }

    /** Returns a multiple of this step, without the rounding error of a floating-point product. */
    double times(long count) {
        return BigDecimal.valueOf(count * mantissa).scaleByPowerOfTen(exponent).doubleValue();
    }

    /**
     * Returns the largest multiple that is no larger than a value, or the value itself if the step is too fine for it.
     */
    double below(double value) {
        return isTooFine(value) ? value : times(lastBelow(value));
    }

    /**
     * Returns the smallest multiple that is no smaller than a value, or the value itself if the step is too fine for
     * it.
     */
    double above(double value) {
        return isTooFine(value) ? value : times(firstAbove(value));
    }

    /** Tests whether neighbouring multiples near a value are not distinct doubles. */
    boolean isTooFine(double value) {
        return !(Math.abs(value / times(1)) < FINEST);
    }

    /** Returns the factor of the largest multiple that is no larger than a value. */
    long lastBelow(double value) {
        return (long) Math.floor(value / times(1) + ROUNDING);
    }

    /** Returns the factor of the smallest multiple that is no smaller than a value. */
    long firstAbove(double value) {
        return (long) Math.ceil(value / times(1) - ROUNDING);
    }
}
