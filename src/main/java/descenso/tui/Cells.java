package descenso.tui;

import java.text.Normalizer;

/**
 * Converts text so that every {@code char} takes one cell: composes accents (NFC) and drops what has no width. A letter
 * with an accent that Unicode has not composed, such as m with a hat, is one character of the private use area until it
 * is written out. A replacement sign stands for a wide character, because a wrong guess about its width would shift the
 * rest of the row.
 */
public final class Cells {

    private static final char REPLACEMENT = '\u25A1';

    /**
     * First and last character of each range that {@link #of} copies unchanged: one cell each, already composed.
     * This is nearly all text shown.
     */
    private static final String PLAIN = " ~\u00A0\u00AC\u00AE\u02FF\u0391\u03A1\u03A3\u03CE\u2010\u2027"
            + "\u2030\u205E\u2070\u2071\u2074\u208E\u2090\u209C\u2190\u22FF\u239B\u23AE\u2500\u25FC\u2800\u28FF";

    /** First and last code point of each range of two cells (wide, full-width, emoji), inclusive, ascending. */
    // spotless:off
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
        0x25FD, 0x25FE, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F,
        0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
        0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
        0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50,
        0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF,
        0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F320,
        0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0,
        0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E,
        0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5,
        0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC,
        0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF,
        0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };
    // spotless:on

    /** The combining accents of mathematics: hat, bar, tilde, dot, two dots, arrow. */
    private static final String ACCENTS = "\u0302\u0304\u0303\u0307\u0308\u20D7";

    /** The first private character. The letters of each accent follow those of the accent before. */
    private static final char FIRST_ACCENTED = '\uE000';

    /** Number of code points that can carry an accent: all Latin and Greek letters are below. */
    private static final int BASES = 0x400;

    private Cells() {}

    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder cells = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(codePoint -> {
            int accent = ACCENTS.indexOf(codePoint);
            int last = cells.length() - 1;
            if (accent >= 0 && last >= 0 && isBase(cells.charAt(last))) {
                cells.setCharAt(last, (char) (FIRST_ACCENTED + accent * BASES + cells.charAt(last)));
            } else if (width(codePoint) > 0) {
                cells.append(single(codePoint));
            }
        });
        return cells.toString();
    }

    private static boolean isBase(int c) {
        return c < BASES && Character.isLetter(c);
    }

    /** Appends a cell to a text as it leaves the program: a letter with its accent as both characters. */
    public static void write(char cell, StringBuilder text) {
        int accented = cell - FIRST_ACCENTED;
        if (accented >= 0 && accented < ACCENTS.length() * BASES && isBase(accented % BASES)) {
            text.append((char) (accented % BASES)).append(ACCENTS.charAt(accented / BASES));
        } else {
            text.append(cell);
        }
    }

    /** Returns the cell of a character of one or more code points; the replacement sign if it does not fit one. */
    public static char one(String character) {
        String cells = of(character);
        return cells.length() == 1 ? cells.charAt(0) : REPLACEMENT;
    }

    private static char single(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && width(codePoint) == 1 ? (char) codePoint : REPLACEMENT;
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

    /**
     * Returns the number of cells of a code point: 0, 1 or 2, by Unicode's East Asian Width and general category. An
     * unassigned one counts as 2: terminals may draw it in any number, so it must not reach the screen.
     */
    public static int width(int codePoint) {
        if (isInvisible(codePoint)) {
            return 0;
        }
        return isWide(codePoint) || !Character.isDefined(codePoint) ? 2 : 1;
    }

    private static boolean isInvisible(int codePoint) {
        // vowels and final consonants of Korean are drawn within the first letter of their syllable
        boolean isJoiningJamo = codePoint >= 0x1160 && codePoint <= 0x11FF;
        return isJoiningJamo
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    private static boolean isWide(int codePoint) {
        for (int range = 0; range < WIDE.length; range += 2) {
            if (codePoint <= WIDE[range + 1]) {
                return codePoint >= WIDE[range];
            }
        }
        return false;
    }
}
