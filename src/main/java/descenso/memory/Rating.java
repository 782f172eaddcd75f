package descenso.memory;

/** A rating of recall, as in FSRS: how well a learner remembered, from worst to best. */
public enum Rating {
    /** Not remembered. */
    AGAIN(1),
    /** Remembered with effort. */
    HARD(2),
    GOOD(3),
    /** Remembered without effort. */
    EASY(4);

    private final int number;

    Rating(int number) {
        this.number = number;
    }

    /** Returns the number of the rating in FSRS, from 1 to 4. */
    int number() {
        return number;
    }
}
