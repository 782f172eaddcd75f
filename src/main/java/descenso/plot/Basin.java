package descenso.plot;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The valley around a place: the ground falls from the place to one side, and rises again beyond.
 *
 * @param ground the height at a place
 * @param place the place from which the valley is searched
 */
record Basin(DoubleUnaryOperator ground, double place) {

    /** Farthest distance of the search, relative to |place| or to 1, whichever is larger. */
    private static final double FARTHEST = 10;

    /** Distance at which the search begins, relative to the same unit. */
    private static final double NEAREST = 1e-6;

    /** Factor between two distances of the search. */
    private static final double GROWTH = 1.1;

    /** Number of bisection steps, which refine the found distance to about 1e-13 of itself. */
    private static final int HALVINGS = 40;

    /**
     * Returns the place on the other side at which the ground is as high again. Empty if the ground falls to neither or
     * to both sides, or does not rise that high within the search distance.
     */
    OptionalDouble otherSide() {
        double unit = Math.max(1, Math.abs(place));
        boolean falls = isLower(NEAREST * unit);
        if (falls == isLower(-NEAREST * unit)) {
            return OptionalDouble.empty();
        }
        double direction = falls ? 1 : -1;
        double far = NEAREST * unit;
        while (isLower(direction * far) && far < FARTHEST * unit) {
            far *= GROWTH;
        }
        return isAsHigh(direction * far)
                ? OptionalDouble.of(place + between(direction * far / GROWTH, direction * far))
                : OptionalDouble.empty();
    }

    private double between(double lower, double higher) {
        double low = lower;
        double high = higher;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low / 2 + high / 2;
            if (isLower(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private boolean isLower(double distance) {
        return ground.applyAsDouble(place + distance) < ground.applyAsDouble(place);
    }

    private boolean isAsHigh(double distance) {
        double height = ground.applyAsDouble(place + distance);
        return height >= ground.applyAsDouble(place) && height < Double.POSITIVE_INFINITY;
    }
}
