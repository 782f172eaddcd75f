package descenso.view;

import descenso.tui.Glyphs;

/** A text cut to the room there is, with a sign that it was. */
final class Shortened {

    private Shortened() {}

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
