package descenso.app;

import descenso.tui.Key;
import java.util.Optional;

/** The number of a screen while it is being typed; empty at first. */
record Digits(String text) {

    private static final int MOST = 3;

    static Digits none() {
        return new Digits("");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int number() {
        return Integer.parseInt(text);
    }

    /** With the key's digit added or, by Backspace, the last one gone; empty where the key is no part of a number. */
    Optional<Digits> typed(Key key) {
        if (key.isDigit() && text.length() < MOST) {
            return Optional.of(new Digits(text + Character.toString(key.character())));
        }
        return key.code() == Key.Code.BACKSPACE && !isEmpty()
                ? Optional.of(new Digits(text.substring(0, text.length() - 1)))
                : Optional.empty();
    }
}
