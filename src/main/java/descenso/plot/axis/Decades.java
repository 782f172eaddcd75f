package descenso.plot.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round numbers on a logarithmic scale. */
public final class Decades {

    private static final List<Integer> MANTISSAS = List.of(1, 2, 5);

    private Decades() {}

    /** Returns a power of ten: 0 if the exponent is below −323, infinity if it is above 308. */
    public static double power(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).doubleValue();
    }

    /** Returns the largest of 1, 2, 5, 10, … that is no larger than a value. */
    static double below(double value) {
        List<Double> candidates = fine(power(exponent(value)), value);
        return candidates.isEmpty() ? value : candidates.get(candidates.size() - 1);
    }

    /** Returns the smallest of 1, 2, 5, 10, … that is no smaller than a value. */
    static double above(double value) {
        List<Double> candidates = fine(value, power(exponent(value) + 1));
        return candidates.isEmpty() ? value : candidates.get(0);
    }

    /** Returns the numbers 1, 2, 5, 10, … from min to max, both inclusive, in ascending order. */
    static List<Double> fine(double min, double max) {
        List<Double> values = new ArrayList<>();
        for (int exponent = exponent(min); exponent <= exponent(max); exponent++) {
            for (int mantissa : MANTISSAS) {
                add(values, new TickStep(mantissa, exponent).times(1), min, max);
            }
        }
        return values;
    }

    /**
     * Returns the powers of ten from min to max, both inclusive, in ascending order.
     *
     * @param every the number that must divide the exponents
     */
    static List<Double> coarse(double min, double max, int every) {
        List<Double> values = new ArrayList<>();
        int first = Math.floorDiv(exponent(min), every) * every;
        for (int exponent = first; exponent <= exponent(max); exponent += every) {
            add(values, power(exponent), min, max);
        }
        return values;
    }

    private static void add(List<Double> values, double value, double min, double max) {
        if (value > 0 && value >= min && value <= max && value <= Double.MAX_VALUE) {
            values.add(value);
        }
    }

    /** Returns the exponent of the smallest power of ten that is no smaller than a value. */
    public static int exponentAbove(double value) {
        int exponent = exponent(value);
        return power(exponent) < value ? exponent + 1 : exponent;
    }

    /**
     * Returns the decimal exponent of a number's first digit: that of {@link Double#MIN_VALUE} for zero, and that of
     * {@link Double#MAX_VALUE} for infinity.
     */
    static int exponent(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.max(Double.MIN_VALUE, Math.min(value, Double.MAX_VALUE))));
        return power(exponent + 1) <= value ? exponent + 1 : power(exponent) > value ? exponent - 1 : exponent;
    }
}
