package descenso.plot.shape;

/** Which of many in a row are shown. */
public record VisibleRange(int from, int to) {

    /** As many as there is room for, with that one among them, near the middle. */
    public static VisibleRange around(int place, int count, int room) {
        int shown = Math.max(0, Math.min(count, room));
        int from = Math.max(0, Math.min(place - shown / 2, count - shown));
        return new VisibleRange(from, from + shown);
    }
}
