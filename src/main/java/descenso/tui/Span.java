package descenso.tui;

/**
 * A run of text in one style. Its text is one {@code char} a cell (see {@link Cells}), so its width is its length.
 *
 * @param ground the style whose background it lies on: its own, unless it is drawn over something
 */
public record Span(String text, Style style, Style ground) {

    public Span {
        text = Cells.of(text);
    }

    public Span(String text, Style style) {
        this(text, style, style);
    }

    public int width() {
        return text.length();
    }

    /** The cells from {@code from} to {@code to}, exclusive. */
    public Span cut(int from, int to) {
        return new Span(text.substring(from, to), style, ground);
    }
}
