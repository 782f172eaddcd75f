package descenso.train.run;

import java.util.Arrays;
import java.util.Optional;

/** The way in which a measure summarises its values. */
public enum Aggregation {
    FIRST("first"),
    LAST("last"),
    /**
     * The first value of the last unbroken stretch that reaches the end of the run; none if the last value does not
     * count.
     */
    SINCE("since"),
    MIN("min"),
    MAX("max"),
    MEAN("mean"),
    SUM("sum"),
    /** Number of values. */
    COUNT("count"),
    /** Number of changes of sign. */
    CROSSINGS("crossings"),
    /** Number of local maxima. */
    PEAKS("peaks"),
    /** Twice the mean time between two changes of sign, in steps (or epochs). */
    PERIOD("period");

    private final String key;

    Aggregation(String key) {
        this.key = key;
    }

    /** Returns the name in experiment files. */
    public String key() {
        return key;
    }

    /** Returns the aggregation with a name; empty if there is none. */
    public static Optional<Aggregation> named(String key) {
        return Arrays.stream(values()).filter(take -> take.key.equals(key)).findFirst();
    }
}
