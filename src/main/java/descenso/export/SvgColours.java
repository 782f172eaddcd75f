package descenso.export;

import descenso.tui.Colour;
import descenso.tui.Style;
import descenso.tui.StyleAttributes;
import descenso.tui.Theme;
import org.jspecify.annotations.Nullable;

/** A theme's colours as SVG writes them; where the theme leaves one to the terminal, black on white. */
record SvgColours(Theme theme) {

    String ink(Style style) {
        return of(theme.look(style).foreground(), "#000000");
    }

    String ground(Style style) {
        return of(theme.look(style).background(), "#ffffff");
    }

    boolean isBold(Style style) {
        return theme.look(style).attributes().contains(StyleAttributes.Attribute.BOLD);
    }

    private static String of(@Nullable Colour colour, String otherwise) {
        return colour == null ? otherwise : String.format("#%02x%02x%02x", colour.red(), colour.green(), colour.blue());
    }
}
