package descenso.view.trend;

import descenso.plot.Scale;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Facts about a numeric series, none of them in words. The series ends before its first value that is not finite. Each
 * fact takes one pass. A change is slight if it is at most a hundredth: of the value on a logarithmic scale without
 * negative values, otherwise of the range between the lowest and the highest value.
 */
public final class SeriesTrend {

    /** Fraction that counts as slight: a reader hardly sees it. */
    static final double SLIGHT = 0.01;

    /** Maximum relative rounding error, from the last few bits of a computation. */
    static final double ROUNDING = 1e-12;

    /** Divisor of the length: a beginning or an end has at least a tenth of the values. */
    private static final int PARTS = 10;

    /** Minimum number of values of a beginning or an end. */
    private static final int FEWEST = 3;

    private final double[] values;
    private final boolean isCut;
    private final boolean isRelative;
    private final Extremum lowest;
    private final Extremum highest;

    private SeriesTrend(double[] values, boolean isCut, Scale scale) {
        this.values = values;
        this.isCut = isCut;
        this.lowest = Extremum.smallest(values.length, this::at).orElse(new Extremum(Double.NaN, 0));
        this.highest = Extremum.largest(values.length, this::at).orElse(new Extremum(Double.NaN, 0));
        this.isRelative = scale == Scale.LOG && lowest.value() >= 0;
    }

    /**
     * Creates a trend of values numbered from 0. Value 0 is the one before the first update.
     *
     * @param scale logarithmic if small values matter as much as large ones
     */
    public static SeriesTrend of(int size, IntToDoubleFunction series, Scale scale) {
        double[] values = IntStream.range(0, size)
                .mapToDouble(series)
                .takeWhile(Double::isFinite)
                .toArray();
        return new SeriesTrend(values, values.length < size, scale);
    }

    /** Returns the number of values before the first that is not finite. */
    public int known() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /** Tests whether the series ends early, at a value that is not finite. */
    public boolean isCut() {
        return isCut;
    }

    public double at(int i) {
        return values[i];
    }

    /** Returns the first value; NaN if the series is empty. */
    public double start() {
        return isEmpty() ? Double.NaN : values[0];
    }

    /** Returns the last finite value; NaN if the series is empty. */
    public double end() {
        return isEmpty() ? Double.NaN : values[last()];
    }

    public int last() {
        return values.length - 1;
    }

    /** Returns the smallest value with its first index; NaN at 0 if the series is empty. */
    public Extremum lowest() {
        return lowest;
    }

    /** Returns the largest value with its first index; NaN at 0 if the series is empty. */
    public Extremum highest() {
        return highest;
    }

    /** Tests whether all values are equal up to rounding. */
    public boolean isConstant() {
        return isEmpty() || highest.value() - lowest.value() <= rounding();
    }

    /** Tests whether no value exceeds the one before by more than rounding, and the last is smaller than the first. */
    public boolean neverRises() {
        return isMonotone(1);
    }

    /**
     * Tests whether no value falls below the one before by more than rounding, and the last is greater than the first.
     */
    public boolean neverFalls() {
        return isMonotone(-1);
    }

    private boolean isMonotone(int sign) {
        if (isEmpty() || sign * (start() - end()) <= rounding()) {
            return false;
        }
        for (int i = 1; i < values.length; i++) {
            double rise = sign * (values[i] - values[i - 1]);
            if (rise > ROUNDING * Math.max(Math.abs(values[i]), Math.abs(values[i - 1]))) {
                return false;
            }
        }
        return true;
    }

    private double rounding() {
        return ROUNDING * Math.max(Math.abs(lowest.value()), Math.abs(highest.value()));
    }

    /** Returns the largest slight change of a value. */
    public double margin(double value) {
        return isRelative ? SLIGHT * value : Math.max(SLIGHT * (highest.value() - lowest.value()), rounding());
    }

    /** Returns the first index from which all values meet the condition; the length if the last value does not. */
    public int since(DoublePredicate condition) {
        int since = values.length;
        while (since > 0 && condition.test(values[since - 1])) {
            since--;
        }
        return since;
    }

    /** Tests whether the series ends lower than anywhere before its last tenth, and has not risen since. */
    public boolean isStillFalling() {
        return hasFallenLately() && endsLowest();
    }

    /** Tests whether the series fell in its last tenth and ends slightly above its minimum. */
    public boolean isFlattening() {
        return hasFallenLately() && !endsLowest() && end() - lowest.value() <= margin(lowest.value());
    }

    private boolean endsLowest() {
        double least = part(Math.max(0, known() - part()), known()).lowest.value();
        return end() - least <= ROUNDING * Math.abs(least);
    }

    private boolean hasFallenLately() {
        int before = values.length - tenth();
        return before > 0
                && end() + margin(end())
                        < Extremum.smallest(before, this::at).orElse(lowest).value();
    }

    /** Tests whether the series ends higher than anywhere before its last tenth. */
    public boolean stillRises() {
        int before = values.length - tenth();
        return before > 0
                && end() - margin(end())
                        > Extremum.largest(before, this::at).orElse(highest).value();
    }

    /** Returns the minimum number of values of a beginning or an end. */
    int part() {
        return Math.max(FEWEST, tenth());
    }

    private int tenth() {
        return Math.max(1, values.length / PARTS);
    }

    /** Returns the mean of the last tenth; NaN if the series is empty. */
    public double tailMean() {
        double[] tail = tenthAtEnd().values;
        double mean = 0;
        for (double value : tail) {
            mean += value / tail.length;
        }
        return isEmpty() ? Double.NaN : mean;
    }

    /** Returns the last tenth of the series, at least one value. */
    SeriesTrend tenthAtEnd() {
        return part(Math.max(0, values.length - tenth()), values.length);
    }

    /** Returns the index from which the series is practically zero; empty on a linear scale or with negative values. */
    public OptionalInt underflowStart() {
        double negligible = ROUNDING * ROUNDING * highest.value();
        int since = since(value -> isRelative && value <= negligible);
        return since > 0 && since < values.length ? OptionalInt.of(since) : OptionalInt.empty();
    }

    /** Returns the first {@code count} values. */
    public SeriesTrend first(int count) {
        return part(0, count);
    }

    private SeriesTrend part(int from, int to) {
        return new SeriesTrend(Arrays.copyOfRange(values, from, to), isCut, isRelative ? Scale.LOG : Scale.LINEAR);
    }
}
