package descenso.review;

/** How well something was remembered, the worst first. */
public enum Grade {
    /** Not at all. */
    AGAIN(1),
    /** With an effort. */
    HARD(2),
    GOOD(3),
    /** Without any thought. */
    EASY(4);

    private final int rating;

    Grade(int rating) {
        this.rating = rating;
    }

    /** As FSRS counts them, from 1. */
    int rating() {
        return rating;
    }
}
