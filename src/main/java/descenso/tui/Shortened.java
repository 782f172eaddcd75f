package descenso.tui;

/** A text cut to the room there is, with a sign that it was. */
public final class Shortened {

    private Shortened() {}

    public static String to(int width, String text, Glyphs glyphs) {
        String sign = glyphs.choose("…", "...");
        if (text.length() <= width) {
            return text;
        }
        return width <= sign.length()
                ? text.substring(0, width)
                : text.substring(0, width - sign.length()).stripTrailing() + sign;
    }
}
