package descenso.plot.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round numbers on a logarithmic scale. */
public final class Decades {

    private static final List<Integer> MANTISSAS = List.of(1, 2, 5);

    private Decades() {}

    public static double power(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).doubleValue();
    }

    /** The largest of 1, 2, 5, 10, … that is no larger. */
    static double below(double value) {
        List<Double> candidates = fine(power(exponent(value)), value);
        return candidates.isEmpty() ? value : candidates.get(candidates.size() - 1);
    }

    /** The smallest of 1, 2, 5, 10, … that is no smaller. */
    static double above(double value) {
        List<Double> candidates = fine(value, power(exponent(value) + 1));
        return candidates.isEmpty() ? value : candidates.get(0);
    }

    /** 1, 2, 5, 10, … between them. */
    static List<Double> fine(double min, double max) {
        List<Double> values = new ArrayList<>();
        for (int exponent = exponent(min); exponent <= exponent(max); exponent++) {
            for (int mantissa : MANTISSAS) {
                add(values, new TickStep(mantissa, exponent).times(1), min, max);
            }
        }
        return values;
    }

    /** Powers of ten between them, of which the exponent is a multiple. */
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

    /** Of the smallest power of ten that is no smaller. */
    public static int exponentAbove(double value) {
        int exponent = exponent(value);
        return power(exponent) < value ? exponent + 1 : exponent;
    }

    /** Of its first digit; of zero that of the smallest number, of infinity that of the largest. */
    static int exponent(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.max(Double.MIN_VALUE, Math.min(value, Double.MAX_VALUE))));
        return power(exponent + 1) <= value ? exponent + 1 : power(exponent) > value ? exponent - 1 : exponent;
    }
}
