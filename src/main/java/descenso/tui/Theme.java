package descenso.tui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every role its look. No role is told from another by colour alone where that would change what is understood.
 *
 * @param name as {@code --theme} takes it
 */
public record Theme(String name, Map<Style, StyleAttributes> looks) {

    private static final List<Theme> ALL =
            List.of(DarkTheme.theme(), LightTheme.theme(), ContrastTheme.theme(), MonoTheme.theme());

    public Theme {
        looks = Map.copyOf(looks);
    }

    /** All themes; the first is the one to begin with. */
    public static List<Theme> all() {
        return ALL;
    }

    public static Optional<Theme> named(String name) {
        return ALL.stream().filter(theme -> theme.name().equals(name)).findFirst();
    }

    /** The theme after this one, round and round. */
    public Theme next() {
        return ALL.get((ALL.indexOf(this) + 1) % ALL.size());
    }

    /** A role without a look of its own looks like plain text. */
    public StyleAttributes look(Style style) {
        StyleAttributes look = looks.get(style);
        return look != null ? look : looks.getOrDefault(Style.TEXT, StyleAttributes.PLAIN);
    }

    /** The look of a role on another's ground. */
    public StyleAttributes look(Style style, Style ground) {
        StyleAttributes own = look(style);
        return style == ground
                ? own
                : new StyleAttributes(own.foreground(), look(ground).background(), own.attributes());
    }

    /**
     * Adds the looks of the shades. Where there are many colours the grounds are enough, and the characters on them that
     * say the same without colour are not seen; where there are sixteen, the characters are all there is.
     *
     * @param ground the one ANSI colour of all grounds
     * @param ink that of the characters
     */
    static void shades(Map<Style, StyleAttributes> looks, int ground, int ink, int... colours) {
        for (int i = 0; i < colours.length; i++) {
            looks.put(
                    Style.shades().get(i),
                    StyleAttributes.of(Colour.of(colours[i], ink), Colour.of(colours[i], ground)));
        }
    }

    /**
     * Adds the looks of the curves: their ANSI colours are blue, yellow, green, red, magenta and cyan.
     *
     * @param shade 0 for the plain ANSI colours, 8 for the bright ones
     */
    static void curves(Map<Style, StyleAttributes> looks, Colour paper, int[] colours, int shade) {
        int[] ansi = {4, 3, 2, 1, 5, 6};
        for (int i = 0; i < colours.length; i++) {
            looks.put(Style.curve(i), StyleAttributes.of(Colour.of(colours[i], ansi[i] + shade), paper));
        }
    }
}
