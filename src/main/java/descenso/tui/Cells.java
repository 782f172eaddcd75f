package descenso.tui;

import java.text.Normalizer;

/**
 * Text as a screen can hold it: every {@code char} is one cell wide. Accents are composed (NFC); what would need two
 * cells, none, or a surrogate pair becomes one replacement sign, because a wrong guess about its width would shift the
 * rest of the row.
 */
final class Cells {

    private static final char REPLACEMENT = '\u25A1';

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

    private static char single(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && CellWidth.of(codePoint) == 1 ? (char) codePoint : REPLACEMENT;
    }

    /** Printable ASCII and Latin-1 need no second look, and are nearly all that is ever shown. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '\u00FF' || (c >= '\u007F' && c < '\u00A0') || c == '\u00AD') {
                return false;
            }
        }
        return true;
    }
}
