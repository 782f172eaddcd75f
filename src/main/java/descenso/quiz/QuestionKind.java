package descenso.quiz;

import java.util.Locale;

/** The kinds of question, by the form of the answer. */
public enum QuestionKind {
    /** An answer in the learner's own words. */
    OPEN,
    /** A choice of one option or of several. */
    CHOICE,
    NUMBER,
    /** Items to put in order. */
    ORDER,
    /** Items to pair. */
    MATCH,
    /** True or false, with the reason. */
    TRUTH;

    /** Returns the name in question blocks. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
