package descenso.phrases;

/**
 * The characters that control a terminal (C0, DEL, C1) or the direction of a line (Unicode's Bidi_Control). They are
 * shown, but never sent to it: as the picture that Unicode has for them (␛), else as \u009b.
 */
public final class ControlCharacters {

    /** First of Unicode's pictures of the C0 characters, which have the same order. */
    private static final char PICTURES = '\u2400';

    private static final char DELETE = '\u007F';
    private static final char DELETE_PICTURE = '\u2421';

    private ControlCharacters() {}

    /** Returns the text with all control characters replaced, including line feeds and tabs. */
    public static String shown(String text) {
        return shown(text, "");
    }

    /** Returns the text with all control characters replaced except line feeds and tabs. */
    public static String shownInLines(String text) {
        return shown(text, "\n\t");
    }

    /** Returns at most {@code most} code points of what the user typed, without control characters; … marks a cut. */
    public static String quoted(String typed, int most) {
        String shown = shown(typed);
        return shown.codePointCount(0, shown.length()) <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most)) + "…";
    }

    private static String shown(String text, String kept) {
        StringBuilder shown = new StringBuilder();
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c) && kept.indexOf(c) < 0) {
                shown.append(text, done, i).append(sign(c));
                done = i + 1;
            }
        }
        return done == 0 ? text : shown.append(text, done, text.length()).toString();
    }

    /** Tests whether a character controls a terminal. */
    public static boolean isControl(int c) {
        return Character.isISOControl(c)
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static String sign(char c) {
        if (c < ' ') {
            return Character.toString(PICTURES + c);
        }
        return c == DELETE ? Character.toString(DELETE_PICTURE) : String.format("\\u%04x", (int) c);
    }
}
