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
 * Turns frames into the bytes that change the screen from the last one. It begins by knowing nothing of the screen, so
 * its first frame paints every cell; a resize or a resumption needs a new painter.
 */
public final class FrameRenderer {

    /** What no frame holds, since nothing of ours blinks. */
    private static final TextCharacter UNPAINTED = TextCharacter.DEFAULT_CHARACTER.withModifier(SGR.BLINK);

    /** Without colours, the theme that does without them says more than another stripped of its own. */
    private static final Theme COLOURLESS = Theme.named("mono").orElseThrow();

    private final Size size;
    private final ColourDepth depth;
    private final AnsiOutput canvas;
    private final Screen screen;
    private @Nullable Palette palette;

    /** The rows that were painted last, in the palette that they were painted with; null before. */
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

    /** The bytes that bring the frame to the screen; none where it is there already. */
    byte[] paint(Frame frame, Theme theme) {
        Palette inks = palette(depth == ColourDepth.NONE ? COLOURLESS : theme);
        for (int row = 0; row < size.rows(); row++) {
            Line line = frame.rows().get(row);
            if (painted == null || !painted.get(row).equals(line)) {
                draw(line, row, inks);
            }
        }
        painted = frame.rows();
        screen.setCursorPosition(position(frame.cursor()));
        return refreshed();
    }

    private void draw(Line line, int row, Palette inks) {
        int column = 0;
        for (Span span : line.spans()) {
            for (int i = 0; i < span.width(); i++) {
                screen.setCharacter(column++, row, inks.cell(span.text().charAt(i), span.style(), span.ground()));
            }
        }
    }

    private Palette palette(Theme theme) {
        Palette inks = palette;
        if (inks == null || !inks.isOf(theme)) {
            inks = new Palette(theme, depth);
            palette = inks;
            painted = null;
        }
        return inks;
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
