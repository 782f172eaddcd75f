package descenso.tui;

/** The characters that the output may contain. */
public enum CharacterSet {
    /** Unicode: any character. */
    UNICODE,
    /** Accented Latin letters and punctuation, everything else transliterated. For speech output. */
    LATIN,
    /** ASCII only. For terminals and printers without Unicode. */
    ASCII;

    /** Returns the text, transliterated if needed (é → e, → → -&gt;, β → beta), which may make it longer. */
    public String encode(String text) {
        return this == UNICODE || isAscii(text) ? text : Transliterator.apply(text, this == LATIN);
    }

    public String select(String unicode, String ascii) {
        return this == UNICODE ? unicode : ascii;
    }

    /** Cuts a text to a width in cells and marks the cut with an ellipsis. */
    public String shorten(String text, int width) {
        String sign = select("…", "...");
        if (text.length() <= width) {
            return text;
        }
        return width <= sign.length()
                ? text.substring(0, width)
                : text.substring(0, width - sign.length()).stripTrailing() + sign;
    }

    /** Tests whether this set includes mathematical symbols. */
    public boolean hasSigns() {
        return this == UNICODE;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x7F);
    }
}
