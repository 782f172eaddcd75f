package descenso.tui;

import java.util.List;

/** The meaning of a span. A {@link Theme} chooses its colours. */
public enum Style {
    // spotless:off
    TEXT, MUTED, TITLE, HEADING, EMPHASIS, STRONG, CODE, FORMULA, LINK, QUOTE, QUESTION, RULE, BAR, KEY, POINTER,
    SELECTED, MATCH, RIGHT, WRONG, CURVE_1, CURVE_2, CURVE_3, CURVE_4, CURVE_5, CURVE_6, SHADE_1, SHADE_2, SHADE_3,
    SHADE_4, SHADE_5, SHADE_6, SHADE_7, SHADE_8, TRAIL_1, TRAIL_2, TRAIL_3, TRAIL_4, TRAIL_5, TRAIL_6;
    // spotless:on

    private static final List<Style> CURVES = List.of(CURVE_1, CURVE_2, CURVE_3, CURVE_4, CURVE_5, CURVE_6);

    private static final List<Style> TRAILS = List.of(TRAIL_1, TRAIL_2, TRAIL_3, TRAIL_4, TRAIL_5, TRAIL_6);

    private static final List<Style> SHADES =
            List.of(SHADE_1, SHADE_2, SHADE_3, SHADE_4, SHADE_5, SHADE_6, SHADE_7, SHADE_8);

    /** Returns the style of a curve, 0-based. The styles repeat after six curves. */
    public static Style curve(int number) {
        return CURVES.get(number % CURVES.size());
    }

    /** Returns the dimmer style of the older part of a curve, 0-based. The styles repeat after six curves. */
    public static Style trail(int number) {
        return TRAILS.get(number % TRAILS.size());
    }

    /** Returns the background styles from low to high values. The first is nearly plain; text is readable on each. */
    public static List<Style> shades() {
        return SHADES;
    }
}
