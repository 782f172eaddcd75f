package descenso.app.screen;

import descenso.tui.Key;
import java.util.Optional;

/**
 * A number while it is being typed; empty at first.
 *
 * @param most how many digits it has at most
 */
public record DigitEntry(String text, int most) {

    private static final int OF_SCREEN = 3;
    private static final int OF_STEP = 9;

    /** The number of a screen. */
    public static DigitEntry ofScreen() {
        return new DigitEntry("", OF_SCREEN);
    }

    /** The number of a step. */
    public static DigitEntry ofStep() {
        return new DigitEntry("", OF_STEP);
    }

    public DigitEntry none() {
        return new DigitEntry("", most);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public int number() {
        return Integer.parseInt(text);
    }

    /** With the key's digit added or, by Backspace, the last one gone; empty where the key is no part of a number. */
    public Optional<DigitEntry> typed(Key key) {
        if (key.isDigit() && text.length() < most) {
            return Optional.of(new DigitEntry(text + Character.toString(key.character()), most));
        }
        return key.code() == Key.Code.BACKSPACE && !isEmpty()
                ? Optional.of(new DigitEntry(text.substring(0, text.length() - 1), most))
                : Optional.empty();
    }
}
