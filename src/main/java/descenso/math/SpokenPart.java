package descenso.math;

/** A part of a formula in words, and its ending. */
record SpokenPart(String words, End end) {

    /** The ending of a phrase: which following words could be taken for a part of it. */
    enum End {
        /** No phrase yet: the beginning, and the place after an operator. */
        NONE,
        /** No following words. */
        CLOSED,
        /** A plus or minus, as after a script: v sub t, minus 1. */
        SCRIPT,
        /** Any operation: over 2, plus 1. */
        OPEN,
        /** The phrase is a statement of its own, or seems to be: theta sub t plus 1, equals. */
        TRAILING;

        /** Tests whether a pause must separate the phrase from a following operation. */
        boolean pausesBefore(String sign) {
            return isOpen() || (this == SCRIPT && Symbol.SUMS.contains(sign));
        }

        boolean isOpen() {
            return this == OPEN || this == TRAILING;
        }
    }

    /**
     * Returns the comma before words that could be taken for a part of this phrase; empty if there is no such danger.
     */
    String pause() {
        return end.isOpen() ? "," : "";
    }

    static SpokenPart closed(String words) {
        return new SpokenPart(words, End.CLOSED);
    }

    static SpokenPart open(String words) {
        return new SpokenPart(words, End.OPEN);
    }
}
