package descenso.train.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way in which a measure summarises its values. */
public enum Aggregation {
    FIRST,
    LAST,
    /** The first value of the last unbroken stretch, up to the run's end; none if the last value does not count. */
    SINCE,
    MIN,
    MAX,
    MEAN,
    SUM,
    /** Number of values. */
    COUNT,
    /** Number of changes of sign. */
    CROSSINGS,
    /** Number of local maxima. */
    PEAKS,
    /** Twice the mean time between two changes of sign, in steps (or epochs). */
    PERIOD;

    /** Returns the name in experiment files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the aggregation with a name; empty if there is none. */
    public static Optional<Aggregation> named(String key) {
        return Arrays.stream(values()).filter(take -> take.key().equals(key)).findFirst();
    }
}
