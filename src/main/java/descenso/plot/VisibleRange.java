package descenso.plot;

/** The elements of a list that are shown: from a 0-based index to before another. */
record VisibleRange(int from, int to) {

    /** Returns as many of {@code count} elements as there is room for, with that of a 0-based index near the middle. */
    static VisibleRange around(int place, int count, int room) {
        int shown = Math.max(0, Math.min(count, room));
        int from = Math.max(0, Math.min(place - shown / 2, count - shown));
        return new VisibleRange(from, from + shown);
    }
}
