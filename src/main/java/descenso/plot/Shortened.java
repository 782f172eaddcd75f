package descenso.plot;

/** A text cut to the room there is, with a sign that it was. */
final class Shortened {

    private Shortened() {}

    /** @param width may be 0 or less: nothing is left then */
    static String to(int width, String text) {
        if (text.length() <= width) {
            return text;
        }
        return width < 1 ? "" : text.substring(0, width - 1).stripTrailing() + "…";
    }
}
