package descenso.memory;

/** A grade of recall, from the worst grade to the best. */
public enum Grade {
    /** Not remembered. */
    AGAIN(1),
    /** Remembered with effort. */
    HARD(2),
    GOOD(3),
    /** Remembered without effort. */
    EASY(4);

    private final int rating;

    Grade(int rating) {
        this.rating = rating;
    }

    /** Returns the number of the grade in FSRS, from 1 to 4. */
    int rating() {
        return rating;
    }
}
