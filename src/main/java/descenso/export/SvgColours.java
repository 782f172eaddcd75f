package descenso.export;

import descenso.tui.Colour;
import descenso.tui.Style;
import descenso.tui.StyleAttributes;
import descenso.tui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a theme in SVG notation. If the theme leaves a colour to the terminal, the foreground is black and the
 * background is white.
 */
record SvgColours(Theme theme) {

    /** Returns the foreground colour of a style. */
    String ink(Style style) {
        return of(theme.style(style).foreground(), "#000000");
    }

    /** Returns the background colour of a style. */
    String ground(Style style) {
        return of(theme.style(style).background(), "#ffffff");
    }

    boolean isBold(Style style) {
        return theme.style(style).attributes().contains(StyleAttributes.Attribute.BOLD);
    }

    private static String of(@Nullable Colour colour, String fallback) {
        return colour == null ? fallback : String.format("#%02x%02x%02x", colour.red(), colour.green(), colour.blue());
    }
}
