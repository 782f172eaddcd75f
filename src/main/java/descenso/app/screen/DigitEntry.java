package descenso.app.screen;

import descenso.tui.Key;
import java.util.Optional;

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
        return new DigitEntry("", most);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public int number() {
        return Integer.parseInt(text);
    }

    /**
     * Returns this number with the typed digit appended or, after Backspace, without its last digit; empty if the key
     * does not change the number.
     */
    public Optional<DigitEntry> typed(Key key) {
        if (key.isDigit() && text.length() < most) {
            return Optional.of(new DigitEntry(text + Character.toString(key.character()), most));
        }
        return key.code() == Key.Code.BACKSPACE && !isEmpty()
                ? Optional.of(new DigitEntry(text.substring(0, text.length() - 1), most))
                : Optional.empty();
    }
}
