package descenso.course.experiment;

import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A scale of values: the values that one step up or down leads to. */
public enum KnobScale {
    /** 1, 2 and 5 times powers of ten, such as for a learning rate; from 1e-12 to 1e12. */
    LOGARITHMIC,
    /** 0, then 1, 2 and 5 times powers of ten from 1e-3 to 1e12, such as for noise. */
    FROM_ZERO,
    /** Fractions that approach 1, such as for a decay rate; from 0 to 0.9999. */
    SHARE,
    /** Multiples of 0.1 from 0 to 1. */
    TENTHS,
    /** Multiples of 15 degrees from -90 to 90. */
    ANGLE,
    /** Integers from 0. */
    WHOLE,
    /** Powers of two from 1. */
    DOUBLING,
    /** True or false. */
    SWITCH;

    private static final List<Double> SHARES =
            List.of(0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999);

    /**
     * Tolerance within which two values count as equal, so that rounding never makes a step: relative for LOGARITHMIC,
     * absolute for SHARE, in steps for multiples, in the exponent for DOUBLING.
     */
    private static final double SAME = 1e-9;

    private static final double LEAST = 1e-12;
    private static final double MOST = 1e12;
    private static final double LEAST_NOISE = 1e-3;
    private static final int DEGREES = 15;
    private static final int RIGHT_ANGLE = 90;

    /** Returns the scale for a key of an experiment. */
    static KnobScale of(String key) {
        return switch (key) {
            case "noise" -> FROM_ZERO;
            case "probability" -> TENTHS;
            case "rotation", "angle" -> ANGLE;
            case "seed", "init" -> WHOLE;
            case "size" -> DOUBLING;
            case "standardise" -> SWITCH;
            default ->
                Hyperparameter.named(key).map(each -> of(each.progression())).orElse(LOGARITHMIC);
        };
    }

    private static KnobScale of(Hyperparameter.Progression progression) {
        return switch (progression) {
            case LOGARITHMIC, NONE -> LOGARITHMIC;
            case FROM_ZERO -> FROM_ZERO;
            case SHARE -> SHARE;
            case SWITCH -> SWITCH;
        };
    }

    /**
     * Returns the value one step up or down, as YAML; empty at the end of the scale or if the value is not a number.
     */
    Optional<String> turned(String written, OptionalDouble number, boolean up) {
        if (this == SWITCH) {
            return Optional.of(Boolean.toString(!written.equals("true")));
        }
        return number.isPresent()
                ? next(number.getAsDouble(), up).map(BigDecimal::doubleValue).map(NumberText::of)
                : Optional.empty();
    }

    private Optional<BigDecimal> next(double value, boolean up) {
        return switch (this) {
            case LOGARITHMIC -> logarithmic(value, LEAST, up);
            case FROM_ZERO -> fromZero(value, up);
            case SHARE -> share(value, up);
            case TENTHS -> within(0, 1, multiple(value, 0.1, up), up);
            case ANGLE -> within(-RIGHT_ANGLE, RIGHT_ANGLE, multiple(value, DEGREES, up), up);
            case WHOLE -> Optional.of(multiple(value, 1, up)).filter(next -> up || next.signum() >= 0);
            case DOUBLING -> doubled(value, up);
            case SWITCH -> Optional.empty();
        };
    }

    /**
     * Limits a step to the range from {@code least} to {@code most}. From outside the range, a step leads to the nearer
     * end; returns empty if a step would leave the range.
     */
    private static Optional<BigDecimal> within(double least, double most, BigDecimal next, boolean up) {
        BigDecimal nearest = up ? next.max(BigDecimal.valueOf(least)) : next.min(BigDecimal.valueOf(most));
        return Optional.of(nearest).filter(value -> value.doubleValue() >= least && value.doubleValue() <= most);
    }

    /** Returns the next of 1, 2 and 5 times the powers of ten; empty if the value is not positive. */
    private static Optional<BigDecimal> logarithmic(double value, double least, boolean up) {
        if (value <= 0) {
            return Optional.empty();
        }
        int exponent = (int) Math.floor(Math.log10(value) + SAME);
        BigDecimal found = null;
        for (int power = exponent - 1; power <= exponent + 1; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                double ratio = step.doubleValue() / value - 1;
                if (up && ratio > SAME && found == null) {
                    found = step;
                } else if (!up && ratio < -SAME) {
                    found = step;
                }
            }
        }
        return Optional.ofNullable(found).flatMap(next -> within(least, MOST, next, up));
    }

    private static Optional<BigDecimal> fromZero(double value, boolean up) {
        if (value <= 0) {
            return Optional.of(BigDecimal.valueOf(LEAST_NOISE)).filter(least -> up);
        }
        Optional<BigDecimal> next = logarithmic(value, LEAST_NOISE, up);
        return up ? next : next.or(() -> Optional.of(BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> share(double value, boolean up) {
        return SHARES.stream()
                .filter(share -> up ? share > value + SAME : share < value - SAME)
                .reduce((one, other) -> up ? one : other)
                .map(BigDecimal::valueOf);
    }

    private static BigDecimal multiple(double value, double unit, boolean up) {
        double steps = up ? Math.floor(value / unit + SAME) + 1 : Math.ceil(value / unit - SAME) - 1;
        return BigDecimal.valueOf(unit).multiply(BigDecimal.valueOf((long) steps));
    }

    private static Optional<BigDecimal> doubled(double value, boolean up) {
        double exponent = Math.log(value) / Math.log(2);
        double next = up ? Math.floor(exponent + SAME) + 1 : Math.ceil(exponent - SAME) - 1;
        return value >= 1 && next >= 0 ? Optional.of(BigDecimal.valueOf((long) Math.pow(2, next))) : Optional.empty();
    }
}
