package descenso.terminal;

import com.googlecode.lanterna.TextColor;
import descenso.terminal.FrameRenderer.CellStyle;
import descenso.tui.Style;
import descenso.tui.Theme;
import descenso.tui.Theme.StyleAttributes;
import descenso.tui.Theme.StyleAttributes.Colour;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts the styles of a frame to Lanterna's colours and attributes, in a theme and a depth of colours. */
final class Palette {

    /** The 16 colours, indexed by ANSI number from 0. */
    private static final TextColor[] ANSI = {
        TextColor.ANSI.BLACK,
        TextColor.ANSI.RED,
        TextColor.ANSI.GREEN,
        TextColor.ANSI.YELLOW,
        TextColor.ANSI.BLUE,
        TextColor.ANSI.MAGENTA,
        TextColor.ANSI.CYAN,
        TextColor.ANSI.WHITE,
        TextColor.ANSI.BLACK_BRIGHT,
        TextColor.ANSI.RED_BRIGHT,
        TextColor.ANSI.GREEN_BRIGHT,
        TextColor.ANSI.YELLOW_BRIGHT,
        TextColor.ANSI.BLUE_BRIGHT,
        TextColor.ANSI.MAGENTA_BRIGHT,
        TextColor.ANSI.CYAN_BRIGHT,
        TextColor.ANSI.WHITE_BRIGHT
    };

    /** Intensities of a channel in the cube of xterm's 256 colours, from 0 to 255. */
    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};

    private final Theme theme;
    private final ColourDepth depth;

    /** Styles of cells by the frame's style and background style. */
    private final Map<Style, Map<Style, CellStyle>> styles = new EnumMap<>(Style.class);

    Palette(Theme theme, ColourDepth depth) {
        this.theme = theme;
        this.depth = depth;
    }

    boolean isOf(Theme other) {
        return theme.name().equals(other.name());
    }

    /** @param ground the style that the background comes from */
    CellStyle style(Style style, Style ground) {
        Map<Style, CellStyle> grounds = styles.computeIfAbsent(style, key -> new EnumMap<>(Style.class));
        return grounds.computeIfAbsent(ground, key -> styled(theme.style(style, ground)));
    }

    private CellStyle styled(StyleAttributes look) {
        return new CellStyle(colour(look.foreground()), colour(look.background()), look.attributes());
    }

    private TextColor colour(@Nullable Colour colour) {
        if (colour == null) {
            return TextColor.ANSI.DEFAULT;
        }
        return switch (depth) {
            case TRUECOLOUR -> new TextColor.RGB(colour.red(), colour.green(), colour.blue());
            case COLOURS_256 -> new TextColor.Indexed(nearest(colour));
            case COLOURS_16 -> ANSI[colour.ansi()];
            case NONE -> TextColor.ANSI.DEFAULT;
        };
    }

    /**
     * Returns the index of the nearest colour in the fixed part of xterm's 256 colours: a cube of 6 × 6 × 6 from index
     * 16, and 24 greys from index 232. Lanterna's own search rounds every channel down and so darkens text.
     */
    static int nearest(Colour colour) {
        int red = level(colour.red());
        int green = level(colour.green());
        int blue = level(colour.blue());
        int mean = (colour.red() + colour.green() + colour.blue()) / 3;
        int shade = Math.max(0, Math.min(23, (mean - 3) / 10)); // greys have the intensities 8, 18, …, 238
        int grey = 8 + 10 * shade;
        return distance(colour, grey, grey, grey) < distance(colour, LEVELS[red], LEVELS[green], LEVELS[blue])
                ? 232 + shade
                : 16 + 36 * red + 6 * green + blue;
    }

    /** Returns the index, from 0 to 5, of the level nearest to an intensity from 0 to 255. */
    private static int level(int channel) {
        return channel < 48 ? 0 : channel < 115 ? 1 : (channel - 35) / 40;
    }

    private static int distance(Colour colour, int red, int green, int blue) {
        return square(colour.red() - red) + square(colour.green() - green) + square(colour.blue() - blue);
    }

    private static int square(int x) {
        return x * x;
    }
}
