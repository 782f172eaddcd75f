package descenso.tui;

import static descenso.tui.StyleAttributes.Attribute.BOLD;
import static descenso.tui.StyleAttributes.Attribute.REVERSE;
import static descenso.tui.StyleAttributes.Attribute.UNDERLINE;

import java.util.EnumMap;
import java.util.Map;

/** A theme without colour: uses bold, underline and reverse only. */
final class MonoTheme {

    private MonoTheme() {}

    static Theme theme() {
        StyleAttributes plain = StyleAttributes.PLAIN;
        Map<Style, StyleAttributes> looks = new EnumMap<>(Style.class);
        for (Style bold : new Style[] {Style.TITLE, Style.HEADING, Style.STRONG, Style.QUESTION, Style.RIGHT}) {
            looks.put(bold, plain.with(BOLD));
        }
        looks.put(Style.EMPHASIS, plain.with(UNDERLINE));
        looks.put(Style.LINK, plain.with(UNDERLINE));
        looks.put(Style.BAR, plain.with(REVERSE));
        looks.put(Style.KEY, plain.with(BOLD, REVERSE));
        looks.put(Style.POINTER, plain.with(REVERSE));
        looks.put(Style.SELECTED, plain.with(BOLD, REVERSE));
        looks.put(Style.MATCH, plain.with(REVERSE, UNDERLINE));
        looks.put(Style.WRONG, plain.with(BOLD, UNDERLINE));
        return new Theme("mono", looks);
    }
}
