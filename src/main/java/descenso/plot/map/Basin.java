package descenso.plot.map;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** The valley that a place is in: down from there, and up again. */
record Basin(DoubleUnaryOperator ground, double place) {

    /** Parts of the distance to zero, or of 1 where that is less: how far it is looked, from where on, how densely. */
    private static final double FARTHEST = 10;

    private static final double NEAREST = 1e-6;

    private static final double GROWTH = 1.1;

    private static final int HALVINGS = 40;

    /** Where the ground is as high again on the other side; empty where it does not fall to one side, or rise so high. */
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
