package descenso.widget;

import descenso.tui.Line;
import java.util.List;

/**
 * A window on a text that may be longer than it.
 *
 * @param top the first line shown, from 0; always such that the window is full, if the text can fill it
 * @param height of the window, in lines
 * @param total of the text, in lines, and of the blank rows that may follow it
 */
public record Viewport(int top, int height, int total) {

    public Viewport {
        top = Math.max(0, Math.min(top, total - height));
    }

    public Viewport moved(int lines) {
        return new Viewport(top + lines, height, total);
    }

    /** With that line at its top, even where blank rows then follow the text. */
    public Viewport at(int line) {
        return new Viewport(line, height, Math.max(total, line + height));
    }

    /** A windowful further down ({@code 1}) or up ({@code -1}), one line staying in sight. */
    public Viewport paged(int pages) {
        return moved(pages * Math.max(1, height - 1));
    }

    /** Moved as little as shows the line. */
    public Viewport showing(int line) {
        if (line < top) {
            return new Viewport(line, height, total);
        }
        return line >= top + height ? new Viewport(line - height + 1, height, total) : this;
    }

    public boolean isAtTop() {
        return top == 0;
    }

    public boolean isAtBottom() {
        return top + height >= total;
    }

    /** How many lines lie below the window. */
    public int below() {
        return Math.max(0, total - top - height);
    }

    public List<Line> of(List<Line> lines) {
        return lines.subList(Math.min(top, lines.size()), Math.min(lines.size(), top + height));
    }
}
