package descenso.tui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The colours and attributes of all styles. No two styles differ by colour alone if the difference matters for
 * understanding.
 *
 * @param name the value of {@code --theme}
 */
public record Theme(String name, Map<Style, StyleAttributes> styles) {

    private static final List<Theme> ALL =
            List.of(DarkTheme.theme(), LightTheme.theme(), ContrastTheme.theme(), MonoTheme.theme());

    public Theme {
        styles = Map.copyOf(styles);
    }

    /** Returns all themes; the first is the default. */
    public static List<Theme> all() {
        return ALL;
    }

    public static Optional<Theme> named(String name) {
        return ALL.stream().filter(theme -> theme.name().equals(name)).findFirst();
    }

    /** Returns the theme after this one; the first after the last. */
    public Theme next() {
        return ALL.get((ALL.indexOf(this) + 1) % ALL.size());
    }

    /** Returns the attributes of a style; those of plain text if the theme does not define the style. */
    public StyleAttributes style(Style style) {
        StyleAttributes look = styles.get(style);
        return look != null ? look : styles.getOrDefault(Style.TEXT, StyleAttributes.PLAIN);
    }

    /** Returns the attributes of a style on the background of another style. */
    public StyleAttributes style(Style style, Style ground) {
        StyleAttributes own = style(style);
        return style == ground
                ? own
                : new StyleAttributes(own.foreground(), style(ground).background(), own.attributes());
    }

    /**
     * Adds the attributes of the shades. With many colours, the characters have the colour of their background and are
     * invisible: the backgrounds suffice. With sixteen colours, all backgrounds are equal and only the characters show
     * the shade.
     *
     * @param ground the ANSI colour of all backgrounds, from 0 to 15
     * @param ink the ANSI colour of the characters, from 0 to 15
     * @param colours the RGB colours, from low to high values
     */
    static void shades(Map<Style, StyleAttributes> looks, int ground, int ink, int... colours) {
        for (int i = 0; i < colours.length; i++) {
            looks.put(
                    Style.shades().get(i),
                    StyleAttributes.of(Colour.of(colours[i], ink), Colour.of(colours[i], ground)));
        }
    }

    /**
     * Adds the attributes of the curves. Their ANSI colours are blue, yellow, green, red, magenta and cyan.
     *
     * @param paper the background of all curves
     * @param colours the RGB colours, one per curve
     * @param shade 0 for the normal ANSI colours, 8 for the bright ones
     */
    static void curves(Map<Style, StyleAttributes> looks, Colour paper, int[] colours, int shade) {
        int[] ansi = {4, 3, 2, 1, 5, 6};
        for (int i = 0; i < colours.length; i++) {
            looks.put(Style.curve(i), StyleAttributes.of(Colour.of(colours[i], ansi[i] + shade), paper));
        }
    }
}
