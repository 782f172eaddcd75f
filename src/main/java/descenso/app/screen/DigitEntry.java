package descenso.app.screen;

import descenso.tui.Key;

/** A number of at most some digits while it is being typed; empty at first. */
public record DigitEntry(String text, int most) {

    public static DigitEntry ofScreen() {
        return new DigitEntry("", 3);
    }

    public static DigitEntry ofStep() {
        return new DigitEntry("", 9);
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

    /** Returns this number after a digit or Backspace; empty after any other key, and after a digit too many. */
    public DigitEntry typed(Key key) {
        if (key.isDigit() && text.length() < most) {
            return new DigitEntry(text + Character.toString(key.character()), most);
        }
        boolean isShortened = key.code() == Key.Code.BACKSPACE && !isEmpty();
        return isShortened ? new DigitEntry(text.substring(0, text.length() - 1), most) : none();
    }
}
