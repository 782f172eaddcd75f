package descenso.tui;

import org.jspecify.annotations.Nullable;

/**
 * A key press.
 *
 * @param code the key; {@link Code#CHARACTER} for every key that types a character
 * @param character the code point typed, 0 for other keys; includes the case, so shift is never set beside it
 */
public record Key(Code code, int character, boolean ctrl, boolean alt, boolean shift) {

    /** A key without a character, or {@link #CHARACTER} for every key that types one. */
    public enum Code {
        // spotless:off
        CHARACTER, ENTER, ESCAPE, TAB, BACKSPACE, DELETE, INSERT, UP, DOWN, LEFT, RIGHT, HOME, END, PAGE_UP,
        PAGE_DOWN, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12
        // spotless:on
    }

    public static final Key ENTER = of(Code.ENTER);
    public static final Key ESCAPE = of(Code.ESCAPE);

    public static Key of(Code code) {
        return new Key(code, 0, false, false, false);
    }

    public static Key of(int character) {
        return new Key(Code.CHARACTER, character, false, false, false);
    }

    public static Key ctrl(char letter) {
        return new Key(Code.CHARACTER, letter, true, false, false);
    }

    /**
     * Returns the key of a name: a character, {@code SPACE}, a character with Ctrl such as {@code ^c}, {@code BACKTAB},
     * or a constant of {@link Code}.
     *
     * @throws IllegalArgumentException if no key has this name
     */
    public static Key named(String name) {
        if (name.length() == 1) {
            return of(name.charAt(0));
        }
        if (name.length() == 2 && name.charAt(0) == '^') {
            return ctrl(name.charAt(1));
        }
        return switch (name) {
            case "SPACE" -> of(' ');
            case "BACKTAB" -> new Key(Code.TAB, 0, false, false, true);
            default -> of(Code.valueOf(name));
        };
    }

    public Key withAlt() {
        return new Key(code, character, ctrl, true, shift);
    }

    /** Compares explicitly, because the generated method is slow at first and would delay the first frame. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key
                && code == key.code
                && character == key.character
                && ctrl == key.ctrl
                && alt == key.alt
                && shift == key.shift;
    }

    @Override
    public int hashCode() {
        return 31 * character + code.hashCode();
    }

    /** Tests whether the key types its character, as opposed to a command with Ctrl or Alt. */
    public boolean types() {
        return code == Code.CHARACTER && !ctrl && !alt;
    }

    public boolean isDigit() {
        return types() && character >= '0' && character <= '9';
    }
}
