package descenso.tui;

import static descenso.tui.StyleAttributes.Attribute.BOLD;
import static descenso.tui.StyleAttributes.Attribute.UNDERLINE;

import java.util.EnumMap;
import java.util.Map;

/** A theme of soft light on near-black, the background of most terminals. */
final class DarkTheme {

    private DarkTheme() {}

    static Theme theme() {
        Colour paper = Colour.of(0x16181D, 0);
        Colour bar = Colour.of(0x21252D, 4);
        Map<Style, StyleAttributes> looks = new EnumMap<>(Style.class);
        looks.put(Style.TEXT, StyleAttributes.of(Colour.of(0xD5D8DF, 7), paper));
        looks.put(Style.MUTED, StyleAttributes.of(Colour.of(0x868D9B, 8), paper));
        looks.put(
                Style.TITLE, StyleAttributes.of(Colour.of(0xFFFFFF, 15), paper).with(BOLD));
        looks.put(
                Style.HEADING,
                StyleAttributes.of(Colour.of(0x8FC7FF, 12), paper).with(BOLD));
        looks.put(Style.EMPHASIS, StyleAttributes.of(Colour.of(0xF0D9A8, 11), paper));
        looks.put(
                Style.STRONG, StyleAttributes.of(Colour.of(0xFFFFFF, 15), paper).with(BOLD));
        looks.put(Style.CODE, StyleAttributes.of(Colour.of(0xB5D68C, 10), paper));
        looks.put(Style.FORMULA, StyleAttributes.of(Colour.of(0x9FE3D6, 14), paper));
        looks.put(Style.LINK, StyleAttributes.of(Colour.of(0x8FC7FF, 12), paper).with(UNDERLINE));
        looks.put(Style.QUOTE, StyleAttributes.of(Colour.of(0xB9B2D9, 13), paper));
        looks.put(
                Style.QUESTION,
                StyleAttributes.of(Colour.of(0xFFC66D, 11), paper).with(BOLD));
        looks.put(
                Style.POINTER,
                StyleAttributes.of(Colour.of(0xFFC66D, 11), paper).with(BOLD));
        looks.put(Style.RULE, StyleAttributes.of(Colour.of(0x3C4350, 8), paper));
        looks.put(Style.BAR, StyleAttributes.of(Colour.of(0x9AA2B1, 15), bar));
        looks.put(Style.KEY, StyleAttributes.of(Colour.of(0xFFC66D, 11), bar).with(BOLD));
        looks.put(
                Style.SELECTED,
                StyleAttributes.of(Colour.of(0x16181D, 0), Colour.of(0x8FC7FF, 12))
                        .with(BOLD));
        looks.put(Style.MATCH, StyleAttributes.of(Colour.of(0x16181D, 0), Colour.of(0xFFC66D, 11)));
        looks.put(
                Style.RIGHT, StyleAttributes.of(Colour.of(0x7FD88F, 10), paper).with(BOLD));
        looks.put(Style.WRONG, StyleAttributes.of(Colour.of(0xFF8A80, 9), paper).with(BOLD));
        Theme.curves(looks, paper, new int[] {0x8FC7FF, 0xFFC66D, 0x7FD88F, 0xFF8A80, 0xD3A6FF, 0x9FE3D6}, 8);
        Theme.shades(looks, 0, 4, 0x16181D, 0x17222E, 0x172D40, 0x193852, 0x283F66, 0x3B3F70, 0x533C6C, 0x6A3A5E);
        return new Theme("dark", looks);
    }
}
