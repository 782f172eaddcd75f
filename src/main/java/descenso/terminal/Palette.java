package descenso.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import descenso.tui.Colour;
import descenso.tui.Style;
import descenso.tui.StyleAttributes;
import descenso.tui.Theme;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts styled characters to Lanterna's cells, in a theme and in the colours that the terminal has. Creates each
 * cell once, since Lanterna's creation is slow.
 */
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

    private final Theme theme;
    private final ColourDepth depth;
    /** Cells by style, background style and character. */
    private final Map<Style, Map<Style, Map<Character, TextCharacter>>> cells = new EnumMap<>(Style.class);

    Palette(Theme theme, ColourDepth depth) {
        this.theme = theme;
        this.depth = depth;
    }

    boolean isOf(Theme other) {
        return theme.equals(other);
    }

    TextCharacter cell(char c, Style style, Style ground) {
        Map<Character, TextCharacter> known = cells(style, ground);
        TextCharacter cell = known.get(c);
        if (cell == null) {
            cell = new NarrowCharacter(styled(theme.style(style, ground)).withCharacter(c));
            known.put(c, cell);
        }
        return cell;
    }

    private Map<Character, TextCharacter> cells(Style style, Style ground) {
        Map<Style, Map<Character, TextCharacter>> grounds = cells.get(style);
        if (grounds == null) {
            grounds = new EnumMap<>(Style.class);
            cells.put(style, grounds);
        }
        Map<Character, TextCharacter> known = grounds.get(ground);
        if (known == null) {
            known = spaceOnly(theme.style(style, ground));
            grounds.put(ground, known);
        }
        return known;
    }

    /**
     * Creates a map with the space of a style. Spaces that look the same are equal, so that none is painted over
     * another.
     */
    private Map<Character, TextCharacter> spaceOnly(StyleAttributes look) {
        Map<Character, TextCharacter> cells = new HashMap<>();
        boolean inkShows = look.attributes().contains(StyleAttributes.Attribute.UNDERLINE)
                || look.attributes().contains(StyleAttributes.Attribute.REVERSE);
        TextCharacter ground = TextCharacter.DEFAULT_CHARACTER.withBackgroundColor(colour(look.background()));
        cells.put(' ', new NarrowCharacter(inkShows ? styled(look) : ground));
        return cells;
    }

    /** Returns a space with all colours and attributes of a style. */
    private TextCharacter styled(StyleAttributes look) {
        TextCharacter cell = TextCharacter.DEFAULT_CHARACTER
                .withForegroundColor(colour(look.foreground()))
                .withBackgroundColor(colour(look.background()));
        for (StyleAttributes.Attribute attribute : look.attributes()) {
            cell = cell.withModifier(sgr(attribute));
        }
        return cell;
    }

    private TextColor colour(@Nullable Colour colour) {
        if (colour == null) {
            return TextColor.ANSI.DEFAULT;
        }
        return switch (depth) {
            case TRUECOLOUR -> new TextColor.RGB(colour.red(), colour.green(), colour.blue());
            case COLOURS_256 -> new TextColor.Indexed(IndexedColours.nearest(colour));
            case COLOURS_16 -> ANSI[colour.ansi()];
            case NONE -> TextColor.ANSI.DEFAULT;
        };
    }

    private static SGR sgr(StyleAttributes.Attribute attribute) {
        return switch (attribute) {
            case BOLD -> SGR.BOLD;
            case UNDERLINE -> SGR.UNDERLINE;
            case REVERSE -> SGR.REVERSE;
        };
    }
}
