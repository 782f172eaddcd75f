package descenso.view.trend;

import descenso.plot.axis.Scale;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a series does, as far as its numbers are finite: facts to be said of it, none of them in words. Each is found in one
 * pass. A change is slight within a hundredth: of the value, where none is below zero and small ones count as much as large
 * ones; else of all that lies between the lowest and the highest.
 */
public final class SeriesTrend {

    /** What a reader hardly sees. */
    static final double SLIGHT = 0.01;

    /** Relative: what a computation leaves in the last few bits. */
    static final double ROUNDING = 1e-12;

    /** So many times its start is far over it. */
    static final double FAR = 10;

    /** What is said of an end or a beginning takes at least so much of the whole. */
    private static final int PARTS = 10;

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
     * Of so many values, numbered from 0, the first of them before anything happened.
     *
     * @param scale logarithmic where small values count as much as large ones
     */
    public static SeriesTrend of(int size, IntToDoubleFunction series, Scale scale) {
        double[] values = IntStream.range(0, size)
                .mapToDouble(series)
                .takeWhile(Double::isFinite)
                .toArray();
        return new SeriesTrend(values, values.length < size, scale);
    }

    /** How many values are finite, up to the first that is not. */
    public int known() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /** Whether it ends before it should, in what is no number. */
    public boolean isCut() {
        return isCut;
    }

    public double at(int i) {
        return values[i];
    }

    /** NaN of an empty one. */
    public double start() {
        return isEmpty() ? Double.NaN : values[0];
    }

    /** The last that is finite; NaN of an empty one. */
    public double end() {
        return isEmpty() ? Double.NaN : values[last()];
    }

    public int last() {
        return values.length - 1;
    }

    /** The smallest, where it comes first; NaN at 0 of an empty one. */
    public Extremum lowest() {
        return lowest;
    }

    /** The largest, where it comes first; NaN at 0 of an empty one. */
    public Extremum highest() {
        return highest;
    }

    /** Whether all are the same, but for rounding. */
    public boolean isConstant() {
        return isEmpty() || highest.value() - lowest.value() <= rounding();
    }

    /** Whether no value is greater than the one before, and the last is smaller than the first. */
    public boolean neverRises() {
        return !isEmpty() && start() - end() > rounding() && isMonotone(1);
    }

    /** Whether no value is smaller than the one before, and the last is greater than the first. */
    public boolean neverFalls() {
        return !isEmpty() && end() - start() > rounding() && isMonotone(-1);
    }

    private boolean isMonotone(int sign) {
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

    /** How much more or less than that value is slight. */
    public double margin(double value) {
        return isRelative ? SLIGHT * value : Math.max(SLIGHT * (highest.value() - lowest.value()), rounding());
    }

    /** From when on, to the end, all its values are such; their number where the last is not. */
    public int since(DoublePredicate such) {
        int since = values.length;
        while (since > 0 && such.test(values[since - 1])) {
            since--;
        }
        return since;
    }

    /** From when on it stays where it ends; empty where it never left, or has only just come there. */
    public OptionalInt plateauStart() {
        int since = since(value -> Math.abs(value - end()) <= margin(end()));
        return since > 0 && values.length - since >= part() ? OptionalInt.of(since) : OptionalInt.empty();
    }

    /** Up to when it stays where it starts; empty where it never leaves, or does so at once. */
    public OptionalInt initialPlateauEnd() {
        int until = 0;
        while (until < last() && Math.abs(values[until + 1] - start()) <= margin(start())) {
            until++;
        }
        return until < last() && until + 1 >= part() ? OptionalInt.of(until) : OptionalInt.empty();
    }

    /** Whether it ends lower than it ever was before the last tenth of it, and did not rise since. */
    public boolean isStillFalling() {
        return hasFallenLately() && endsLowest();
    }

    /** Whether it fell in the last tenth of it, and ends slightly higher than it was there. */
    public boolean isFlattening() {
        return hasFallenLately() && !endsLowest() && end() - lowest.value() <= margin(lowest.value());
    }

    private boolean endsLowest() {
        double least =
                part(Math.max(0, values.length - part()), values.length).lowest.value();
        return end() - least <= ROUNDING * Math.abs(least);
    }

    private boolean hasFallenLately() {
        int before = values.length - tenth();
        return before > 0
                && end() + margin(end())
                        < Extremum.smallest(before, this::at).orElse(lowest).value();
    }

    /** Whether it ends higher than it ever was before the last tenth of it. */
    public boolean stillRises() {
        int before = values.length - tenth();
        return before > 0
                && end() - margin(end())
                        > Extremum.largest(before, this::at).orElse(highest).value();
    }

    private int part() {
        return Math.max(FEWEST, tenth());
    }

    private int tenth() {
        return Math.max(1, values.length / PARTS);
    }

    /** The mean over the last tenth of it; NaN of an empty one. */
    public double tailMean() {
        double[] tail = tenthAtEnd().values;
        double mean = 0;
        for (double value : tail) {
            mean += value / tail.length;
        }
        return isEmpty() ? Double.NaN : mean;
    }

    /** The last tenth of it. */
    SeriesTrend tenthAtEnd() {
        return part(Math.max(0, values.length - tenth()), values.length);
    }

    /** From when on it is practically zero; only of one that never falls below. */
    public OptionalInt underflowStart() {
        double nothing = ROUNDING * ROUNDING * highest.value();
        int since = since(value -> isRelative && value <= nothing);
        return since > 0 && since < values.length ? OptionalInt.of(since) : OptionalInt.empty();
    }

    /** The first so many of it. */
    public SeriesTrend first(int count) {
        return part(0, count);
    }

    private SeriesTrend part(int from, int to) {
        return new SeriesTrend(Arrays.copyOfRange(values, from, to), isCut, isRelative ? Scale.LOG : Scale.LINEAR);
    }

    /** How often it rises again by more than is slight, after it fell or at the start. */
    public int rises() {
        return new RiseCount(this).count();
    }

    /** How much it jumps from one value to the next, as a share of these; empty where it does not jump at random. */
    public OptionalDouble noise() {
        return new NoiseEstimate(this).share();
    }

    /** Where it stays long before it falls. */
    public Optional<CurvePlateau> plateau() {
        return CurvePlateau.of(this);
    }

    /** When it first comes down to a target. */
    public Optional<CurveCrossing> below(double target) {
        return CurveCrossing.of(this, target);
    }

    /** From when on it is far over its start, to the end; only of one that starts over zero. */
    public OptionalInt blowUpStart() {
        int since = since(value -> value > FAR * start());
        return start() > 0 && since < values.length ? OptionalInt.of(since) : OptionalInt.empty();
    }
}
