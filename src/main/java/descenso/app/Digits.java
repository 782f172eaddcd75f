package descenso.app;

import descenso.tui.Key;
import java.util.Optional;

/**
 * A number while it is being typed; empty at first.
 *
 * @param most how many digits it has at most
 */
record Digits(String text, int most) {

    private static final int OF_SCREEN = 3;
    private static final int OF_STEP = 9;

    /** The number of a screen. */
    static Digits ofScreen() {
        return new Digits("", OF_SCREEN);
    }

    /** The number of a step. */
    static Digits ofStep() {
        return new Digits("", OF_STEP);
    }

    Digits none() {
        return new Digits("", most);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int number() {
        return Integer.parseInt(text);
    }

    /** With the key's digit added or, by Backspace, the last one gone; empty where the key is no part of a number. */
    Optional<Digits> typed(Key key) {
        if (key.isDigit() && text.length() < most) {
            return Optional.of(new Digits(text + Character.toString(key.character()), most));
        }
        return key.code() == Key.Code.BACKSPACE && !isEmpty()
                ? Optional.of(new Digits(text.substring(0, text.length() - 1), most))
                : Optional.empty();
    }
}
