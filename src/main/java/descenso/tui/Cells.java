package descenso.tui;

import java.text.Normalizer;

/**
 * Converts text so that every {@code char} takes exactly one cell. Composes accents (NFC). Drops characters without
 * width. A character of two cells or a surrogate pair becomes a replacement sign, because a wrong guess about its width
 * would shift the rest of the row.
 */
public final class Cells {

    private static final char REPLACEMENT = '\u25A1';

    /**
     * First and last character of each range that {@link #of} copies unchanged: one cell each and already composed.
     * Covers nearly all text shown: Latin, Greek, punctuation, superscripts and subscripts, arrows, mathematics,
     * bracket pieces, box drawing, Braille.
     */
    private static final String PLAIN = " ~\u00A0\u00AC\u00AE\u02FF\u0391\u03A1\u03A3\u03CE\u2010\u2027"
            + "\u2030\u205E\u2070\u2071\u2074\u208E\u2090\u209C\u2190\u22FF\u239B\u23AE\u2500\u25FC\u2800\u28FF";

    private Cells() {}

    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder cells = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(codePoint -> CellWidth.of(codePoint) > 0)
                .forEach(codePoint -> cells.append(single(codePoint)));
        return cells.toString();
    }

    /** Returns the cell of a character of one or more code points; the replacement sign if it does not fit one. */
    public static char one(String character) {
        String cells = of(character);
        return cells.length() == 1 ? cells.charAt(0) : REPLACEMENT;
    }

    private static char single(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && CellWidth.of(codePoint) == 1 ? (char) codePoint : REPLACEMENT;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        for (int i = 0; i < PLAIN.length(); i += 2) {
            if (c <= PLAIN.charAt(i + 1)) {
                return c >= PLAIN.charAt(i);
            }
        }
        return false;
    }
}
