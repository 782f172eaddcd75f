package descenso.math;

import descenso.tui.CharacterSet;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/** An accent of mathematics. Its characters are those nearest to the letter below when drawn in the row above it. */
enum AccentMark {
    HAT("hat", "^", "^", '\u0302'),
    BAR("bar", "_", "_", '\u0304'),
    TILDE("tilde", "~", "~", '\u0303'),
    VEC("vec", "→", "->", '\u20D7'),
    DOT("dot", ".", ".", '\u0307'),
    DDOT("ddot", "¨", "..", '\u0308');

    private final String word;
    private final String unicode;
    private final String ascii;
    /** Unicode's combining character, for {@link #composed}. */
    private final char combining;

    AccentMark(String word, String unicode, String ascii, char combining) {
        this.word = word;
        this.unicode = unicode;
        this.ascii = ascii;
        this.combining = combining;
    }

    /** Returns the accent of a command without its backslash: {@code hat}, {@code widehat}. */
    static Optional<AccentMark> of(String command) {
        String word = command.startsWith("wide") ? command.substring("wide".length()) : command;
        return Arrays.stream(values()).filter(mark -> mark.word.equals(word)).findFirst();
    }

    /** Returns the name of the accent, for text with no row above it: {@code hat(m)}. */
    String word() {
        return word;
    }

    /**
     * Returns the characters to draw above a base.
     *
     * @param width the width of the base, in cells
     */
    String over(int width, CharacterSet characters) {
        String sign = characters.select(unicode, ascii);
        return this == BAR ? sign.repeat(Math.max(1, width)) : sign;
    }

    /**
     * Returns the letter with its accent as one character; empty if Unicode has none: ŷ exists, m with a hat does not.
     */
    Optional<String> composed(Node base) {
        if (!(base instanceof Symbol symbol) || !symbol.isLetter()) {
            return Optional.empty();
        }
        String composed = Normalizer.normalize(symbol.unicode() + combining, Normalizer.Form.NFC);
        return composed.length() == 1 ? Optional.of(composed) : Optional.empty();
    }
}
