package descenso.tui;

import org.jspecify.annotations.Nullable;

/**
 * A key as the learner pressed it.
 *
 * @param code which key; {@link Code#CHARACTER} for all that type something
 * @param character the code point typed, 0 for other keys; upper case is part of it, so shift is never set beside it
 */
public record Key(Code code, int character, boolean ctrl, boolean alt, boolean shift) {

    /** The keys that type nothing, and the one that stands for all that do. */
    public enum Code {
        CHARACTER,
        ENTER,
        ESCAPE,
        TAB,
        BACKSPACE,
        DELETE,
        INSERT,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        F10,
        F11,
        F12
    }

    public static Key of(Code code) {
        return new Key(code, 0, false, false, false);
    }

    public static Key of(int character) {
        return new Key(Code.CHARACTER, character, false, false, false);
    }

    public static Key ctrl(char letter) {
        return new Key(Code.CHARACTER, letter, true, false, false);
    }

    public Key withAlt() {
        return new Key(code, character, ctrl, true, shift);
    }

    /** Written out, since the JVM invents a record's own at its first call, which a first frame would wait for. */
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

    /** Whether the key types its character, rather than commanding something. */
    public boolean types() {
        return code == Code.CHARACTER && !ctrl && !alt;
    }

    public boolean isDigit() {
        return types() && character >= '0' && character <= '9';
    }
}
