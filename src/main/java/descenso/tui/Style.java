package descenso.tui;

import java.util.List;

/** What a piece of text is, never how it looks: a {@link Theme} gives each role its colours. */
public enum Style {
    TEXT,
    MUTED,
    TITLE,
    HEADING,
    EMPHASIS,
    STRONG,
    CODE,
    FORMULA,
    LINK,
    QUOTE,
    QUESTION,
    RULE,
    BAR,
    KEY,
    POINTER,
    SELECTED,
    MATCH,
    RIGHT,
    WRONG,
    CURVE_1,
    CURVE_2,
    CURVE_3,
    CURVE_4,
    CURVE_5,
    CURVE_6,
    SHADE_1,
    SHADE_2,
    SHADE_3,
    SHADE_4,
    SHADE_5,
    SHADE_6,
    SHADE_7,
    SHADE_8;

    private static final List<Style> CURVES = List.of(CURVE_1, CURVE_2, CURVE_3, CURVE_4, CURVE_5, CURVE_6);

    private static final List<Style> SHADES =
            List.of(SHADE_1, SHADE_2, SHADE_3, SHADE_4, SHADE_5, SHADE_6, SHADE_7, SHADE_8);

    /** The style of the curve with that number, from 0; after the sixth they begin again. */
    public static Style curve(int number) {
        return CURVES.get(number % CURVES.size());
    }

    /** The grounds that tell low from high, in that order: the first is hardly one, what is drawn on each can be read. */
    public static List<Style> shades() {
        return SHADES;
    }
}
