package descenso.tui;

import static descenso.tui.StyleAttributes.Attribute.BOLD;
import static descenso.tui.StyleAttributes.Attribute.UNDERLINE;

import java.util.EnumMap;
import java.util.Map;

/**
 * A theme of white, yellow and cyan on black, for learners who need high contrast. Every contrast ratio exceeds 8 to 1.
 */
final class ContrastTheme {

    private ContrastTheme() {}

    static Theme theme() {
        Colour black = Colour.of(0x000000, 0);
        Colour navy = Colour.of(0x00205B, 4);
        Colour white = Colour.of(0xFFFFFF, 15);
        Colour yellow = Colour.of(0xFFFF00, 11);
        Colour cyan = Colour.of(0x00FFFF, 14);
        Map<Style, StyleAttributes> looks = new EnumMap<>(Style.class);
        looks.put(Style.TEXT, StyleAttributes.of(white, black));
        looks.put(Style.TITLE, StyleAttributes.of(white, black).with(BOLD));
        looks.put(Style.HEADING, StyleAttributes.of(cyan, black).with(BOLD));
        looks.put(Style.STRONG, StyleAttributes.of(white, black).with(BOLD));
        looks.put(Style.EMPHASIS, StyleAttributes.of(white, black).with(UNDERLINE));
        looks.put(Style.CODE, StyleAttributes.of(cyan, black));
        looks.put(Style.FORMULA, StyleAttributes.of(cyan, black).with(BOLD));
        looks.put(Style.LINK, StyleAttributes.of(cyan, black).with(UNDERLINE));
        looks.put(Style.QUESTION, StyleAttributes.of(yellow, black).with(BOLD));
        looks.put(Style.POINTER, StyleAttributes.of(yellow, black).with(BOLD));
        looks.put(Style.BAR, StyleAttributes.of(white, navy));
        looks.put(Style.KEY, StyleAttributes.of(yellow, navy).with(BOLD));
        looks.put(Style.SELECTED, StyleAttributes.of(black, yellow).with(BOLD));
        looks.put(Style.MATCH, StyleAttributes.of(black, cyan));
        looks.put(
                Style.RIGHT, StyleAttributes.of(Colour.of(0x00FF00, 10), black).with(BOLD));
        looks.put(Style.WRONG, StyleAttributes.of(Colour.of(0xFF8080, 9), black).with(BOLD));
        Theme.curves(looks, black, new int[] {0x00FFFF, 0xFFFF00, 0x00FF00, 0xFF8080, 0xFF80FF, 0xFFFFFF}, 8);
        Theme.shades(looks, 0, 4, 0x000000, 0x06121C, 0x0A1F2E, 0x0C2A42, 0x182C54, 0x2A2A5C, 0x402858, 0x54264A);
        return new Theme("contrast", looks);
    }
}
