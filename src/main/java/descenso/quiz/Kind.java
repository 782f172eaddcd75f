package descenso.quiz;

import java.util.Locale;

/** How a question is answered. */
public enum Kind {
    /** In the learner's own words. */
    OPEN,
    /** With an option, or with several. */
    CHOICE,
    NUMBER,
    /** By putting items in order. */
    ORDER,
    /** By finding to each item the one that goes with it. */
    MATCH,
    /** With true or false, and the reason. */
    TRUTH;

    /** As question blocks write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
