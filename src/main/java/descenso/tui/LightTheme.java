package descenso.tui;

import static descenso.tui.StyleAttributes.Attribute.BOLD;
import static descenso.tui.StyleAttributes.Attribute.UNDERLINE;

import java.util.EnumMap;
import java.util.Map;

/** A theme of dark text on warm white, for bright rooms. */
final class LightTheme {

    private LightTheme() {}

    static Theme theme() {
        Colour paper = Colour.of(0xFBFAF6, 15);
        Colour bar = Colour.of(0xECE9E1, 7);
        Map<Style, StyleAttributes> looks = new EnumMap<>(Style.class);
        looks.put(Style.TEXT, StyleAttributes.of(Colour.of(0x2A2D34, 0), paper));
        looks.put(Style.MUTED, StyleAttributes.of(Colour.of(0x6A6E78, 8), paper));
        looks.put(Style.TITLE, StyleAttributes.of(Colour.of(0x000000, 0), paper).with(BOLD));
        looks.put(
                Style.HEADING, StyleAttributes.of(Colour.of(0x14568F, 4), paper).with(BOLD));
        looks.put(Style.EMPHASIS, StyleAttributes.of(Colour.of(0x7A4D00, 3), paper));
        looks.put(
                Style.STRONG, StyleAttributes.of(Colour.of(0x000000, 0), paper).with(BOLD));
        looks.put(Style.CODE, StyleAttributes.of(Colour.of(0x3E6B14, 2), paper));
        looks.put(Style.FORMULA, StyleAttributes.of(Colour.of(0x0B665A, 6), paper));
        looks.put(Style.LINK, StyleAttributes.of(Colour.of(0x14568F, 4), paper).with(UNDERLINE));
        looks.put(Style.QUOTE, StyleAttributes.of(Colour.of(0x5B4A8A, 5), paper));
        looks.put(
                Style.QUESTION,
                StyleAttributes.of(Colour.of(0x8A4B00, 1), paper).with(BOLD));
        looks.put(
                Style.POINTER, StyleAttributes.of(Colour.of(0x8A4B00, 1), paper).with(BOLD));
        looks.put(Style.RULE, StyleAttributes.of(Colour.of(0xC9C4B8, 8), paper));
        looks.put(Style.BAR, StyleAttributes.of(Colour.of(0x555A64, 0), bar));
        looks.put(Style.KEY, StyleAttributes.of(Colour.of(0x8A4B00, 1), bar).with(BOLD));
        looks.put(
                Style.SELECTED,
                StyleAttributes.of(Colour.of(0xFFFFFF, 15), Colour.of(0x14568F, 4))
                        .with(BOLD));
        looks.put(Style.MATCH, StyleAttributes.of(Colour.of(0x000000, 0), Colour.of(0xFFD98A, 3)));
        looks.put(Style.RIGHT, StyleAttributes.of(Colour.of(0x1C6B2C, 2), paper).with(BOLD));
        looks.put(Style.WRONG, StyleAttributes.of(Colour.of(0xA8201A, 1), paper).with(BOLD));
        Theme.curves(looks, paper, new int[] {0x14568F, 0x8A4B00, 0x1C6B2C, 0xA8201A, 0x6A3FA0, 0x0B665A}, 0);
        Theme.shades(looks, 15, 7, 0xFBFAF6, 0xEAF1F0, 0xD8E8EC, 0xC9DDEB, 0xC6CFE8, 0xCFC3E2, 0xDBBBD6, 0xE3B7C4);
        return new Theme("light", looks);
    }
}
