package descenso.math;

/** A part of a formula in words, and how it ends. */
record SpokenPart(String words, End end) {

    /** Whether what is said next could be taken for a part of it. */
    enum End {
        /** Nothing could. */
        CLOSED,
        /** A plus or minus could, as in a script: v sub t, minus 1. */
        SCRIPT,
        /** Any operation could: over 2, plus 1. */
        OPEN,
        /** It is a statement of its own, or seems to be: theta sub t plus 1, equals. */
        TRAILING;

        /** Whether a pause must part it from an operation that follows. */
        boolean pausesBefore(String sign) {
            return isOpen() || (this == SCRIPT && Symbol.SUMS.contains(sign));
        }

        boolean isOpen() {
            return this == OPEN || this == TRAILING;
        }
    }

    static SpokenPart closed(String words) {
        return new SpokenPart(words, End.CLOSED);
    }

    static SpokenPart open(String words) {
        return new SpokenPart(words, End.OPEN);
    }
}
