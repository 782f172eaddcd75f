package descenso.plot;

import java.util.DoubleSummaryStatistics;
import java.util.Optional;

/** A closed interval of finite numbers. */
public record Range(double min, double max) {

    /** Approximate number of tick steps in a rounded range. */
    private static final int STEPS = 5;
    /** Number of decades below which a logarithmic range is rounded to 1, 2, 5, 10, … and not to powers of ten. */
    private static final int FEW = 4;

    /** @throws IllegalArgumentException if a bound is not finite or {@code min} is larger than {@code max} */
    public Range {
        if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
            throw new IllegalArgumentException(min + ".." + max);
        }
    }

    /** Returns the range of numbers; empty if there are none. */
    static Optional<Range> of(DoubleSummaryStatistics numbers) {
        return numbers.getCount() == 0 ? Optional.empty() : Optional.of(new Range(numbers.getMin(), numbers.getMax()));
    }

    public boolean holds(double value) {
        return min <= value && value <= max;
    }

    /** Returns this range extended on each side by a length of at least 0, within the finite numbers. */
    public Range widened(double by) {
        return new Range(finite(min - by), finite(max + by));
    }

    /** Returns this range extended to round numbers, with a length above 0; positive on a logarithmic scale. */
    public Range rounded(Scale scale) {
        return scale == Scale.LINEAR ? linear() : log();
    }

    private Range linear() {
        if (min == max) {
            double reach = min == 0 ? 1 : Math.abs(min) / 2;
            return new Range(min == 0 ? 0 : finite(min - reach), finite(max + reach));
        }
        Ticks.Step step = Ticks.Step.atLeast(max / STEPS - min / STEPS);
        return new Range(finite(Math.min(min, step.below(min))), finite(Math.max(max, step.above(max))));
    }

    private Range log() {
        if (max <= 0) {
            return new Range(1, 10);
        }
        double low = Math.max(min, Double.MIN_VALUE);
        boolean isNarrow = Math.log10(max) - Math.log10(low) < FEW;
        double from = isNarrow ? Ticks.below(low) : Ticks.power(Ticks.exponent(low));
        double to = isNarrow ? Ticks.above(max) : Ticks.power(Ticks.exponentAbove(max));
        return from < to
                ? new Range(Math.max(from, Double.MIN_VALUE), finite(to))
                : new Range(low / 10, finite(max * 10)).log();
    }

    private static double finite(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(value, Double.MAX_VALUE));
    }
}
