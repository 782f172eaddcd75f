package descenso.terminal;

import descenso.terminal.AnsiOutput.CellStyle;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns frames into the bytes that change the screen from the last frame to the next. Its first frame paints every
 * cell, since the content of the screen is unknown. A resize or a resumption needs a new renderer.
 */
public final class FrameRenderer {

    /**
     * Theme for terminals without colours: it was made for them, so it distinguishes more than a coloured theme without
     * its colours.
     */
    private static final Theme COLOURLESS = Theme.named("mono").orElseThrow();

    private final Size size;
    private final ColourDepth depth;
    private final AnsiOutput output;
    private @Nullable Palette palette;

    /** The rows that were painted last, in the current palette; null before the first frame. */
    private @Nullable List<Line> painted;

    FrameRenderer(Size size, ColourDepth depth) {
        this.size = size;
        this.depth = depth;
        this.output = new AnsiOutput(size);
    }

    boolean fits(Frame frame) {
        return size.holds(frame.size()) && frame.size().holds(size);
    }

    /** Returns the bytes that change the screen to a frame; empty if it shows the frame already. */
    byte[] paint(Frame frame, Theme theme) {
        Palette colours = palette(depth == ColourDepth.NONE ? COLOURLESS : theme);
        for (int row = 0; row < size.rows(); row++) {
            Line line = frame.rows().get(row);
            if (painted == null || !painted.get(row).equals(line)) {
                draw(line, row, colours);
            }
        }
        painted = frame.rows();
        return output.take(frame.cursor());
    }

    private void draw(Line line, int row, Palette colours) {
        int column = 0;
        for (Span span : line.spans()) {
            CellStyle style = colours.style(span.style(), span.ground());
            for (int i = 0; i < span.width(); i++) {
                output.write(row, column++, span.text().charAt(i), style);
            }
        }
    }

    private Palette palette(Theme theme) {
        Palette colours = palette;
        if (colours == null || !colours.isOf(theme)) {
            colours = new Palette(theme, depth);
            palette = colours;
            painted = null;
        }
        return colours;
    }
}
