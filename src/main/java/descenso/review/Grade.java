package descenso.review;

/** How well something was remembered, the worst first. */
public enum Grade {
    /** Not at all. */
    AGAIN,
    /** With an effort. */
    HARD,
    GOOD,
    /** Without any thought. */
    EASY;

    /** As FSRS counts them, from 1. */
    int rating() {
        return ordinal() + 1;
    }
}
