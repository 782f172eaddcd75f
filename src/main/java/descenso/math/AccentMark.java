package descenso.math;

import descenso.tui.CharacterSet;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/** An accent of mathematics. Its signs are those that sit nearest to the letter when drawn in the row above it. */
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
    private final char combining;

    AccentMark(String word, String unicode, String ascii, char combining) {
        this.word = word;
        this.unicode = unicode;
        this.ascii = ascii;
        this.combining = combining;
    }

    /** By its command: {@code hat}, {@code widehat}. */
    static Optional<AccentMark> of(String command) {
        String word = command.startsWith("wide") ? command.substring("wide".length()) : command;
        return Arrays.stream(values()).filter(mark -> mark.word.equals(word)).findFirst();
    }

    /** The name, for a row that has no room above it: {@code hat(m)}. */
    String word() {
        return word;
    }

    /** What is drawn over something that wide. */
    String over(int width, CharacterSet glyphs) {
        String sign = glyphs.select(unicode, ascii);
        return this == BAR ? sign.repeat(Math.max(1, width)) : sign;
    }

    /** The letter with its mark as one character, where Unicode has it: ŷ, but no m with a hat. */
    Optional<String> composed(Node base) {
        if (!(base instanceof Symbol symbol) || !symbol.isLetter()) {
            return Optional.empty();
        }
        String composed = Normalizer.normalize(symbol.unicode() + combining, Normalizer.Form.NFC);
        return composed.length() == 1 ? Optional.of(composed) : Optional.empty();
    }
}
