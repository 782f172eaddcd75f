package descenso.plot.bar;

import descenso.plot.axis.Decades;
import descenso.plot.axis.Scale;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * The lengths of bars, as fractions of the width that the bars on both sides need together.
 *
 * @param negative the length of the longest bar to the left: a multiple of {@code unit} on a linear scale, a number of
 *     decades on a logarithmic one
 * @param positive the length of the longest bar to the right, in the same measure
 * @param unit the largest magnitude on a linear scale; the magnitude of a bar of length 0 on a logarithmic one
 */
record BarLengths(double negative, double positive, Scale scale, double unit) {

    /** Returns the lengths for some values; those that are not finite have no bar. */
    static BarLengths of(double[] values, Scale scale) {
        BarLengths bare = new BarLengths(0, 0, scale, unit(values, scale));
        return new BarLengths(bare.longest(values, v -> v < 0), bare.longest(values, v -> v > 0), scale, bare.unit);
    }

    private static double unit(double[] values, Scale scale) {
        double[] magnitudes =
                Arrays.stream(values).map(Math::abs).filter(Scale.LOG::holds).toArray();
        return switch (scale) {
            case LINEAR -> Arrays.stream(magnitudes).max().orElse(1);
            case LOG -> {
                double smallest = Arrays.stream(magnitudes).min().orElse(1);
                yield Math.max(Double.MIN_VALUE, Decades.power(Decades.exponentAbove(smallest) - 1));
            }
        };
    }

    private double longest(double[] values, DoublePredicate side) {
        return Arrays.stream(values).filter(side).map(this::length).max().orElse(0);
    }

    /** Returns the position of zero, from 0 (left end) to 1 (right end). */
    double zero() {
        return part(negative);
    }

    /** Returns the length of a value's bar, from 0 to 1, regardless of the sign. */
    double share(double value) {
        return part(length(value));
    }

    private double part(double length) {
        double all = negative + positive;
        return all > 0 ? length / all : 0;
    }

    private double length(double value) {
        double magnitude = Math.abs(value);
        if (magnitude == 0 || !Double.isFinite(magnitude)) {
            return 0;
        }
        return switch (scale) {
            case LINEAR -> magnitude / unit;
            case LOG -> Math.log10(magnitude) - Math.log10(unit);
        };
    }
}
