package descenso.widget;

import descenso.tui.Line;
import java.util.List;

/**
 * A window on a text that may be longer than the window.
 *
 * @param top the first visible line, 0-based; limited so that the window is full if the text is long enough
 * @param height the window's height, in lines
 * @param total the text's length with blank rows after it, in lines
 */
public record Viewport(int top, int height, int total) {

    public Viewport {
        top = Math.max(0, Math.min(top, total - height));
    }

    public Viewport moved(int lines) {
        return new Viewport(top + lines, height, total);
    }

    /** Returns the viewport with the given line at its top, even if blank rows then follow the text. */
    public Viewport at(int line) {
        return new Viewport(line, height, Math.max(total, line + height));
    }

    /** Returns the viewport a window further down ({@code 1}) or up ({@code -1}), with one line in common. */
    public Viewport paged(int pages) {
        return moved(pages * Math.max(1, height - 1));
    }

    /** Returns the viewport scrolled as little as possible to show the line. */
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

    /** Returns the number of lines below the window. */
    public int below() {
        return Math.max(0, total - top - height);
    }

    public List<Line> of(List<Line> lines) {
        return lines.subList(Math.min(top, lines.size()), Math.min(lines.size(), top + height));
    }
}
