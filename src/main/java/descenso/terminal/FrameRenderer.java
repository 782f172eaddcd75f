package descenso.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns frames into the bytes that change the screen from the last frame to the next. Its first frame paints every
 * cell, since the content of the screen is unknown. A resize or a resumption needs a new renderer.
 */
public final class FrameRenderer {

    /** Content that differs from every cell of a frame: the tutor uses no blinking text. */
    private static final TextCharacter UNPAINTED = TextCharacter.DEFAULT_CHARACTER.withModifier(SGR.BLINK);

    /**
     * Theme for terminals without colours: it was made for them, so it distinguishes more than a coloured theme without
     * its colours.
     */
    private static final Theme COLOURLESS = Theme.named("mono").orElseThrow();

    private final Size size;
    private final ColourDepth depth;
    private final AnsiOutput canvas;
    private final Screen screen;
    private @Nullable Palette palette;

    /** The rows that were painted last, in the current palette; null before the first frame. */
    private @Nullable List<Line> painted;

    FrameRenderer(Size size, ColourDepth depth) {
        this.size = size;
        this.depth = depth;
        this.canvas = new AnsiOutput(new TerminalSize(size.columns(), size.rows()));
        this.screen = started(canvas);
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
        screen.setCursorPosition(position(frame.cursor()));
        return refreshed();
    }

    private void draw(Line line, int row, Palette colours) {
        int column = 0;
        for (Span span : line.spans()) {
            for (int i = 0; i < span.width(); i++) {
                screen.setCharacter(column++, row, colours.cell(span.text().charAt(i), span.style(), span.ground()));
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

    private static @Nullable TerminalPosition position(Frame.@Nullable Cursor cursor) {
        return cursor == null ? null : new TerminalPosition(cursor.column(), cursor.row());
    }

    private static Screen started(AnsiOutput canvas) {
        try {
            Screen screen = new TerminalScreen(canvas, UNPAINTED);
            screen.startScreen();
            return screen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] refreshed() {
        try {
            screen.refresh(Screen.RefreshType.DELTA);
            return canvas.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
