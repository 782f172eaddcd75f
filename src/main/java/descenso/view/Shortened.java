package descenso.view;

import descenso.tui.Glyphs;

/** A text cut to the room there is, with a sign that it was. */
final class Shortened {

    private Shortened() {}

    /** The same, cut in its middle, where both ends tell it from others. */
    static String within(int width, String text, Glyphs glyphs) {
        String sign = glyphs.choose("…", "...");
        int rest = width - sign.length();
        if (text.length() <= width || rest < 2) {
            return to(width, text, glyphs);
        }
        String end = text.substring(text.length() - rest / 2);
        return text.substring(0, rest - rest / 2) + sign + end;
    }

    static String to(int width, String text, Glyphs glyphs) {
        String sign = glyphs.choose("…", "...");
        if (text.length() <= width) {
            return text;
        }
        return width <= sign.length()
                ? text.substring(0, width)
                : text.substring(0, width - sign.length()).stripTrailing() + sign;
    }
}
