package descenso.tui;

/** A run of text in one style. Its text is one {@code char} a cell (see {@link Cells}), so its width is its length. */
public record Span(String text, Style style) {

    public Span {
        text = Cells.of(text);
    }

    public int width() {
        return text.length();
    }

    /** The cells from {@code from} to {@code to}, exclusive. */
    public Span cut(int from, int to) {
        return new Span(text.substring(from, to), style);
    }
}
