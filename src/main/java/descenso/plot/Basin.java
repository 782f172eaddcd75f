package descenso.plot;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Finds the far side of a valley: the ground falls from a place to one side, and rises again beyond. */
final class Basin {

    /** Farthest distance of the search, relative to |place| or to 1, whichever is larger. */
    private static final double FARTHEST = 10;

    /** Distance at which the search begins, relative to the same unit. */
    private static final double NEAREST = 1e-6;

    /** Factor between two distances of the search. */
    private static final double GROWTH = 1.1;

    /** Number of bisection steps, which refine the found distance to about 1e-13 of itself. */
    private static final int HALVINGS = 40;

    private Basin() {}

    /**
     * Returns the place on the other side at which the ground is as high again. Empty if the ground falls to neither or
     * both sides, or does not rise that high within the search distance.
     */
    static OptionalDouble otherSide(DoubleUnaryOperator ground, double place) {
        double height = ground.applyAsDouble(place);
        DoublePredicate isLower = distance -> ground.applyAsDouble(place + distance) < height;
        double unit = Math.max(1, Math.abs(place));
        boolean falls = isLower.test(NEAREST * unit);
        if (falls == isLower.test(-NEAREST * unit)) {
            return OptionalDouble.empty();
        }
        double direction = falls ? 1 : -1;
        double far = NEAREST * unit;
        while (isLower.test(direction * far) && far < FARTHEST * unit) {
            far *= GROWTH;
        }
        double high = direction * far;
        double there = ground.applyAsDouble(place + high);
        if (!(there >= height && there < Double.POSITIVE_INFINITY)) {
            return OptionalDouble.empty();
        }
        double low = direction * far / GROWTH;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low / 2 + high / 2;
            if (isLower.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(place + high);
    }
}
