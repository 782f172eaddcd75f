package descenso.train.run;

import java.util.Arrays;
import java.util.Optional;

/** What a measure takes of the values that it looks at. */
public enum Aggregation {
    FIRST("first"),
    LAST("last"),
    /** The first from which on all of the run is looked at: none where its end is not. */
    SINCE("since"),
    MIN("min"),
    MAX("max"),
    MEAN("mean"),
    SUM("sum"),
    /** How many there are. */
    COUNT("count"),
    /** How often the sign changes. */
    CROSSINGS("crossings"),
    /** How often they stop rising and fall. */
    PEAKS("peaks"),
    /** Twice the mean time between two changes of sign, in steps. */
    PERIOD("period");

    private final String key;

    Aggregation(String key) {
        this.key = key;
    }

    /** As experiments write it. */
    public String key() {
        return key;
    }

    /** The one that is written so. */
    public static Optional<Aggregation> named(String key) {
        return Arrays.stream(values()).filter(take -> take.key.equals(key)).findFirst();
    }
}
