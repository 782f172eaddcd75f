package descenso.view.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A feature of a curve, not in words. Indices are 0-based; a field that says nothing about a kind is 0. A change is
 * slight if it is within the {@link SeriesTrend#margin margin} of a value.
 *
 * @param from the first index of the feature, or the index of its extreme value
 * @param until the last index, inclusive
 * @param value a level, an extreme value, or the mean jump of noise relative to the values
 * @param count how often it occurs
 */
public record Feature(Kind kind, int from, int until, double value, int count) {

    /** Factor above the start from which a value counts as far above it. */
    private static final double FAR = 10;

    /** Minimum number of values of a curve with features. A curve of fewer values is described by its ends. */
    private static final int FEWEST = 3;

    /** Minimum share of a curve that a plateau takes, as a divisor: shorter stays are usual in any descent. */
    private static final int THIRD = 3;

    /** Minimum depth of the fall after a plateau, in margins. */
    private static final int FALL = 10;

    /** Minimum number of values for an estimate of noise. */
    private static final int FEWEST_OF_NOISE = 20;

    /** Minimum share of values at which noise turns. Random values turn at two of three. */
    private static final double OFTEN = 0.1;

    /**
     * Minimum ratio of the standard deviation of the intervals between turns to their mean. It is about 0.5 for white
     * noise and 0 for an oscillation, which turns once per half period.
     */
    private static final double IRREGULAR = 0.4;

    /** The part of a curve that a kind of feature describes. */
    public enum Place {
        COURSE,
        END,
        WHOLE
    }

    /** The kinds of features; of those of one part, the most informative comes first. */
    public enum Kind {
        /** Random jumps; {@code value} is their mean size relative to the values. */
        NOISE(Place.COURSE),
        /** A long stay at one level before a fall, as at a saddle. */
        PLATEAU(Place.COURSE),
        /** Rises by more than the margin; {@code value} is the highest value, at {@code from}. */
        RISES(Place.COURSE),
        /** A stay at the start. */
        REST(Place.COURSE),
        /** Values far above the start, up to the end. */
        BLOW_UP(Place.END),
        /** Values that are practically zero, up to the end. */
        UNDERFLOW(Place.END),
        /** A stay at the last value. */
        FLAT(Place.END),
        /** An end above the lowest value, which is at {@code from}. */
        TURNED(Place.END),
        /** A fall that goes on. */
        FALLING(Place.END),
        /** A fall that nearly ends. */
        FLATTENING(Place.END),
        /** A curve that never rises. */
        STEADY(Place.WHOLE);

        private final Place place;

        Kind(Place place) {
            this.place = place;
        }

        public Place place() {
            return place;
        }
    }

    /**
     * The descent of a curve to a target: the first index, from 0, at or below it, and whether all later values are
     * too.
     */
    public record Crossing(int first, boolean stays) {}

    /**
     * The gap between train and validation loss over the epochs: validation loss minus train loss at the end.
     *
     * @param best the smallest validation loss and its epoch
     * @param isParting whether validation loss rises noticeably after that epoch while train loss falls
     */
    public record GeneralizationGap(Extremum best, boolean isParting, double gap) {}

    /** Returns all features of a curve, whose values may contain noise, in the order of their kinds. */
    public static List<Feature> of(SeriesTrend curve, boolean isNoisy) {
        List<Feature> features = new ArrayList<>();
        if (isNoisy) {
            noise(curve).ifPresent(share -> features.add(new Feature(Kind.NOISE, 0, 0, share, 0)));
        }
        plateau(curve).ifPresent(features::add);
        // ups and downs of values that have underflowed are rounding noise
        SeriesTrend seen = curve.first(curve.underflowStart().orElse(curve.known()));
        int rises = countRises(seen);
        if (rises > 0 && !curve.neverFalls()) {
            features.add(new Feature(
                    Kind.RISES,
                    seen.highest().index(),
                    seen.highest().index(),
                    seen.highest().value(),
                    rises));
        }
        restEnd(curve).ifPresent(until -> features.add(of(Kind.REST, 0, until)));
        blowUpStart(curve).ifPresent(from -> features.add(of(Kind.BLOW_UP, from, curve.last())));
        curve.underflowStart().ifPresent(from -> features.add(of(Kind.UNDERFLOW, from, curve.last())));
        flatStart(curve).ifPresent(from -> features.add(of(Kind.FLAT, from, curve.last())));
        Extremum lowest = curve.lowest();
        if (lowest.index() > 0 && curve.end() - lowest.value() > curve.margin(lowest.value())) {
            features.add(new Feature(Kind.TURNED, lowest.index(), lowest.index(), lowest.value(), 1));
        }
        if (curve.known() >= FEWEST && (curve.isStillFalling() || curve.isFlattening())) {
            Kind kind = curve.isStillFalling() ? Kind.FALLING : Kind.FLATTENING;
            features.add(of(kind, curve.last(), curve.last()));
        }
        if (curve.neverRises()) {
            features.add(of(Kind.STEADY, 0, curve.last()));
        }
        return features;
    }

    private static Feature of(Kind kind, int from, int until) {
        return new Feature(kind, from, until, 0, 0);
    }

    /** Counts how often a curve rises by more than the margin, each time from the lowest point since such a fall. */
    public static int countRises(SeriesTrend curve) {
        int count = 0;
        boolean isUp = false;
        double turn = curve.start();
        for (int i = 0; i < curve.known(); i++) {
            double value = curve.at(i);
            boolean turns = isUp ? turn - value > curve.margin(turn) : value - turn > curve.margin(turn);
            count += turns && !isUp ? 1 : 0;
            isUp = turns != isUp;
            turn = turns || isUp == value > turn ? value : turn;
        }
        return count;
    }

    /**
     * Returns the longest plateau before a fall: the curve stays at one level for more than a third of its length, but
     * not from its start or to its end. The value is 0 if the level is within the margin of 0.
     */
    static Optional<Feature> plateau(SeriesTrend curve) {
        int last = curve.last();
        // a plateau longer than a third contains the index at one third or at two thirds of the curve
        return Stream.of(last / THIRD, last - last / THIRD)
                .filter(time -> time > 0)
                .flatMap(time -> plateauAround(curve, time).stream())
                .max(Comparator.comparingInt(plateau -> plateau.until - plateau.from));
    }

    private static Optional<Feature> plateauAround(SeriesTrend curve, int time) {
        double value = curve.at(time);
        double margin = curve.margin(value);
        int from = time;
        while (from > 0 && Math.abs(curve.at(from - 1) - value) <= margin) {
            from--;
        }
        int until = time;
        while (until < curve.last() && Math.abs(curve.at(until + 1) - value) <= margin) {
            until++;
        }
        double level = Math.abs(value) <= margin ? 0 : value;
        boolean isLong = from > 0 && until < curve.last() && THIRD * (until - from) > curve.last();
        boolean isBeforeFall = isLong
                && curve.lowest().index() > until
                && curve.at(until + 1) < level
                && level - curve.lowest().value() > FALL * curve.margin(level);
        return isBeforeFall ? Optional.of(new Feature(Kind.PLATEAU, from, until, level, 1)) : Optional.empty();
    }

    /** Returns the index from which the curve stays at its end; empty if it never left it or has just reached it. */
    static OptionalInt flatStart(SeriesTrend curve) {
        int since = curve.since(value -> Math.abs(value - curve.end()) <= curve.margin(curve.end()));
        return since > 0 && curve.known() - since >= curve.part() ? OptionalInt.of(since) : OptionalInt.empty();
    }

    /** Returns the last index at which the curve is still at its start; empty if it leaves it never or at once. */
    static OptionalInt restEnd(SeriesTrend curve) {
        int until = 0;
        while (until < curve.last() && Math.abs(curve.at(until + 1) - curve.start()) <= curve.margin(curve.start())) {
            until++;
        }
        return until < curve.last() && until + 1 >= curve.part() ? OptionalInt.of(until) : OptionalInt.empty();
    }

    /**
     * Returns the index from which the curve stays far above its start; empty if it does not or starts at or below 0.
     */
    static OptionalInt blowUpStart(SeriesTrend curve) {
        int since = curve.since(value -> value > FAR * curve.start());
        return curve.start() > 0 && since < curve.known() ? OptionalInt.of(since) : OptionalInt.empty();
    }

    /** Returns the first descent to a target; empty if the curve never reaches it. */
    public static Optional<Crossing> below(SeriesTrend curve, double target) {
        int first = -1;
        boolean stays = true;
        for (int i = 0; i < curve.known(); i++) {
            boolean isBelow = curve.at(i) <= target;
            first = isBelow && first < 0 ? i : first;
            stays = first < 0 || (stays && isBelow);
        }
        return first < 0 ? Optional.empty() : Optional.of(new Crossing(first, stays && !curve.isCut()));
    }

    /**
     * Returns the mean jump between values, relative to them, over the second half, which no initial fall hides. Empty
     * if the jumps are not random: noise turns often and at irregular intervals.
     */
    static OptionalDouble noise(SeriesTrend curve) {
        if (curve.known() < FEWEST_OF_NOISE || !turnsAtRandom(curve)) {
            return OptionalDouble.empty();
        }
        int half = curve.known() / 2;
        double sum = 0;
        for (int i = half; i < curve.known(); i++) {
            double size = (Math.abs(curve.at(i - 1)) + Math.abs(curve.at(i))) / 2;
            sum += size > 0 ? Math.abs(curve.at(i) - curve.at(i - 1)) / size : 0;
        }
        double jump = sum / (curve.known() - half);
        return jump > SeriesTrend.SLIGHT ? OptionalDouble.of(jump) : OptionalDouble.empty();
    }

    private static boolean turnsAtRandom(SeriesTrend curve) {
        int turns = 0;
        double squares = 0;
        int previous = 0;
        for (int i = 1; i < curve.last(); i++) {
            double before = curve.at(i) - curve.at(i - 1);
            double after = curve.at(i + 1) - curve.at(i);
            if ((before > 0 && after < 0) || (before < 0 && after > 0)) {
                squares += (double) (i - previous) * (i - previous);
                previous = i;
                turns++;
            }
        }
        double mean = (double) previous / turns;
        double deviation = Math.sqrt(Math.max(0, squares / turns - mean * mean));
        return turns >= OFTEN * curve.known() && deviation > IRREGULAR * mean;
    }

    /** Compares two loss curves. They must be of equal length and have at least one epoch. */
    public static GeneralizationGap gap(SeriesTrend train, SeriesTrend validation) {
        Extremum best = validation.lowest();
        int last = Math.min(train.last(), validation.last());
        boolean rises = validation.end() - best.value() > validation.margin(best.value());
        boolean falls = train.at(last) < train.at(Math.min(best.index(), last));
        return new GeneralizationGap(best, rises && falls, validation.end() - train.end());
    }
}
