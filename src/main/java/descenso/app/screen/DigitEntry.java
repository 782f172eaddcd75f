package descenso.app.screen;

import descenso.tui.Key;

/**
 * A number while it is being typed; empty at first.
 *
 * @param most the maximum number of digits
 */
public record DigitEntry(String text, int most) {

    private static final int OF_SCREEN = 3;
    private static final int OF_STEP = 9;

    /** Creates an empty entry for a page number. */
    public static DigitEntry ofScreen() {
        return new DigitEntry("", OF_SCREEN);
    }

    /** Creates an empty entry for a step number. */
    public static DigitEntry ofStep() {
        return new DigitEntry("", OF_STEP);
    }

    public DigitEntry none() {
        return with("");
    }

    private DigitEntry with(String other) {
        return new DigitEntry(other, most);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public int number() {
        return Integer.parseInt(text);
    }

    /**
     * Returns this number with the typed digit appended or, after Backspace, without its last digit; empty after any
     * other key, and after a digit too many.
     */
    public DigitEntry typed(Key key) {
        if (key.isDigit() && text.length() < most) {
            return with(text + Character.toString(key.character()));
        }
        return with(key.code() == Key.Code.BACKSPACE && !isEmpty() ? text.substring(0, text.length() - 1) : "");
    }
}
