package descenso.tui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text with one style. Each {@code char} takes one cell (see {@link Cells}), so the width is the length. Its ground
 * gives the background: its own style, unless it is drawn over something else.
 */
public record Span(String text, Style style, Style ground) {

    public Span {
        text = Cells.of(text);
    }

    public Span(String text, Style style) {
        this(text, style, style);
    }

    /** Compares the fields, because rows are compared for every frame and the generated method is slow at first. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span that && style == that.style && ground == that.ground && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, style, ground);
    }

    public int width() {
        return text.length();
    }

    /** Returns the cells from {@code from} to {@code to}, 0-based, {@code to} exclusive. */
    public Span cut(int from, int to) {
        return new Span(text.substring(from, to), style, ground);
    }
}
