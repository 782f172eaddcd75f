package descenso.terminal;

import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the escape sequences of keys of xterm and compatible terminals, of rxvt and of the Linux console.
 * Methods return null for a sequence without a known key.
 */
final class KeySequences {

    private static final List<Code> FUNCTIONS = List.of(
            Code.F1, Code.F2, Code.F3, Code.F4, Code.F5, Code.F6, Code.F7, Code.F8, Code.F9, Code.F10, Code.F11,
            Code.F12);

    /** Bits of xterm's modifier parameter minus 1. */
    private static final int SHIFT = 1;

    private static final int ALT = 2;
    private static final int CTRL = 4;
    private static final int META = 8;

    private KeySequences() {}

    /** Decodes {@code ESC [ parameters last}. */
    static @Nullable Key csi(String parameters, char last) {
        int separator = parameters.indexOf(';');
        int number = number(separator < 0 ? parameters : parameters.substring(0, separator), 1);
        int modifiers = separator < 0 ? 0 : number(parameters.substring(separator + 1), 1) - 1;
        return switch (last) {
            case '~' -> numbered(number, modifiers);
            case '$' -> numbered(number, SHIFT);
            case '^' -> numbered(number, CTRL);
            case '@' -> numbered(number, SHIFT | CTRL);
            case 'Z' -> key(Code.TAB, SHIFT);
            case 'a', 'b', 'c', 'd' -> parameters.isEmpty() ? lettered(Character.toUpperCase(last), SHIFT) : null;
            default -> number == 1 ? lettered(last, modifiers) : null;
        };
    }

    /** Decodes {@code ESC O parameters last}: application mode, with the digits and signs of the keypad. */
    static @Nullable Key ss3(String parameters, char last) {
        int modifiers = number(parameters.substring(parameters.indexOf(';') + 1), 1) - 1;
        return switch (last) {
            case 'M' -> key(Code.ENTER, modifiers);
            case 'I' -> key(Code.TAB, modifiers);
            case 'a', 'b', 'c', 'd' -> lettered(Character.toUpperCase(last), CTRL);
            case 'X' -> Key.of('=');
            default -> last >= 'j' && last <= 'y' ? Key.of(last - 'j' + '*') : lettered(last, modifiers);
        };
    }

    /** Decodes {@code ESC [ [ last}: the Linux console's F1 to F5. */
    static @Nullable Key console(char last) {
        return last >= 'A' && last <= 'E' ? key(function(last - 'A' + 1), 0) : null;
    }

    private static @Nullable Key lettered(char letter, int modifiers) {
        return switch (letter) {
            case 'A' -> key(Code.UP, modifiers);
            case 'B' -> key(Code.DOWN, modifiers);
            case 'C' -> key(Code.RIGHT, modifiers);
            case 'D' -> key(Code.LEFT, modifiers);
            case 'F' -> key(Code.END, modifiers);
            case 'H' -> key(Code.HOME, modifiers);
            case 'P', 'Q', 'R', 'S' -> key(function(letter - 'P' + 1), modifiers);
            default -> null;
        };
    }

    private static @Nullable Key numbered(int number, int modifiers) {
        return switch (number) {
            case 1, 7 -> key(Code.HOME, modifiers);
            case 2 -> key(Code.INSERT, modifiers);
            case 3 -> key(Code.DELETE, modifiers);
            case 4, 8 -> key(Code.END, modifiers);
            case 5 -> key(Code.PAGE_UP, modifiers);
            case 6 -> key(Code.PAGE_DOWN, modifiers);
            case 11, 12, 13, 14, 15 -> key(function(number - 10), modifiers);
            case 17, 18, 19, 20, 21 -> key(function(number - 11), modifiers);
            case 23, 24 -> key(function(number - 12), modifiers);
            // the Linux console's shift and F1 to F8
            case 25, 26 -> key(function(number - 24), SHIFT);
            case 28, 29 -> key(function(number - 25), SHIFT);
            case 31, 32, 33, 34 -> key(function(number - 26), SHIFT);
            default -> null;
        };
    }

    private static Code function(int number) {
        return FUNCTIONS.get(number - 1);
    }

    private static @Nullable Key key(Code code, int modifiers) {
        if (modifiers < 0 || modifiers >= 2 * META) {
            return null;
        }
        return new Key(code, 0, (modifiers & CTRL) != 0, (modifiers & (ALT | META)) != 0, (modifiers & SHIFT) != 0);
    }

    /** Returns the number of digits; {@code absent} without any, −1 if they are no number or more than 4. */
    private static int number(String digits, int absent) {
        if (digits.isEmpty()) {
            return absent;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 4) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
