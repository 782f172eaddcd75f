package descenso.train.run;

import java.util.Locale;

/** The state of a run: running, or the way in which it ended. */
public enum Status {
    RUNNING,
    /** The maximum number of steps was made. */
    FINISHED,
    /** The stop criterion was met. */
    STOPPED,
    /** A loss or a parameter is not finite. */
    DIVERGED;

    /** Returns the name in documents for other programs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
