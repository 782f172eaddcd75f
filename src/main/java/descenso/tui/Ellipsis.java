package descenso.tui;

/** A text cut to the room there is, with a sign that it was. */
public final class Ellipsis {

    private Ellipsis() {}

    public static String to(int width, String text, CharacterSet glyphs) {
        String sign = glyphs.select("…", "...");
        if (text.length() <= width) {
            return text;
        }
        return width <= sign.length()
                ? text.substring(0, width)
                : text.substring(0, width - sign.length()).stripTrailing() + sign;
    }
}
