package descenso.tui;

/** Cuts a text to a width in cells and marks the cut with an ellipsis. */
public final class Ellipsis {

    private Ellipsis() {}

    public static String to(int width, String text, CharacterSet characters) {
        String sign = characters.select("…", "...");
        if (text.length() <= width) {
            return text;
        }
        return width <= sign.length()
                ? text.substring(0, width)
                : text.substring(0, width - sign.length()).stripTrailing() + sign;
    }
}
