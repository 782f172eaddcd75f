package descenso.math;

import descenso.tui.Cells;
import descenso.tui.CharacterSet;
import java.util.Arrays;
import java.util.Optional;

/**
 * An accent of mathematics over a letter, or a line or brace that stretches over or under a part of a formula. Its
 * characters are those nearest to the letter below when drawn in the row above it.
 */
enum Accent {
    HAT("hat", "^", "^", '\u0302'),
    BAR("bar", "_", "_", '\u0304'),
    TILDE("tilde", "~", "~", '\u0303'),
    VEC("vec", "→", "->", '\u20D7'),
    DOT("dot", ".", ".", '\u0307'),
    DDOT("ddot", "¨", "..", '\u0308'),
    OVERLINE("overline", "_", "_", '\0'),
    UNDERLINE("underline", "‾", "-", '\0'),
    OVERBRACE("overbrace", "╭─┴╮", ".-^.", '\0'),
    UNDERBRACE("underbrace", "╰─┬╯", "'-v'", '\0');

    /** Minimum width of a brace, in cells: two ends and a tip. */
    private static final int NARROWEST_BRACE = 3;

    private final String word;
    private final String unicode;
    private final String ascii;

    /** Unicode's combining character, for {@link #composed}; NUL for a line or brace. */
    private final char combining;

    Accent(String word, String unicode, String ascii, char combining) {
        this.word = word;
        this.unicode = unicode;
        this.ascii = ascii;
        this.combining = combining;
    }

    /** Returns the accent of a command without its backslash: {@code hat}, {@code widehat}, {@code overline}. */
    static Optional<Accent> of(String command) {
        String narrow = command.startsWith("wide") ? command.substring("wide".length()) : command;
        return Arrays.stream(values())
                .filter(accent -> accent.word.equals(accent.isStretchy() ? command : narrow))
                .findFirst();
    }

    /** Returns the name of the accent, for text with no row above it: {@code hat(m)}. */
    String word() {
        return word;
    }

    /** Tests whether this is a line or brace as wide as its base. */
    boolean isStretchy() {
        return combining == '\0';
    }

    boolean isBrace() {
        return this == OVERBRACE || this == UNDERBRACE;
    }

    boolean isUnder() {
        return this == UNDERLINE || this == UNDERBRACE;
    }

    /** Returns the characters to draw above or below a base of the given width, in cells. */
    String spanning(int width, CharacterSet characters) {
        String signs = characters.select(unicode, ascii);
        if (!isBrace()) {
            return isStretchy() ? signs.repeat(width) : this == BAR ? signs.repeat(Math.max(1, width)) : signs;
        }
        String line = signs.substring(1, 2);
        int blanks = Math.max(NARROWEST_BRACE, width) - NARROWEST_BRACE;
        int before = blanks / 2;
        return signs.charAt(0) + line.repeat(before) + signs.charAt(2) + line.repeat(blanks - before) + signs.charAt(3);
    }

    /** Returns the letter with its accent in one cell; empty if the base is no letter or has no room for an accent. */
    Optional<String> composed(Node base) {
        if (!(base instanceof Symbol symbol) || !symbol.isLetter()) {
            return Optional.empty();
        }
        String letter = symbol.unicode();
        String composed = Character.toString(Cells.one(letter + combining));
        return composed.equals(letter) ? Optional.empty() : Optional.of(composed);
    }
}
