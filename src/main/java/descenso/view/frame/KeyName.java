package descenso.view.frame;

import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.view.text.UiText;
import java.util.Locale;

/** Names keys by their labels on a keyboard. */
public final class KeyName {

    private KeyName() {}

    public static String of(Key key, UiText speech) {
        String prefix = (key.ctrl() ? "^" : "") + (key.alt() ? "Alt+" : "") + shift(key, speech);
        return prefix + bare(key, speech);
    }

    /** Returns the prefix for Shift; empty for a character, because its case already shows it. */
    private static String shift(Key key, UiText speech) {
        return key.shift() && key.code() != Key.Code.CHARACTER ? speech.say(MessageKey.KEY_SHIFT) : "";
    }

    private static String bare(Key key, UiText speech) {
        return switch (key.code()) {
            case CHARACTER -> character(key, speech);
            case ENTER -> speech.say(MessageKey.KEY_ENTER);
            case ESCAPE -> "Esc";
            case TAB -> "Tab";
            case BACKSPACE -> speech.say(MessageKey.KEY_BACKSPACE);
            case DELETE -> speech.say(MessageKey.KEY_DELETE);
            case INSERT -> speech.say(MessageKey.KEY_INSERT);
            case UP -> speech.say(MessageKey.KEY_UP);
            case DOWN -> speech.say(MessageKey.KEY_DOWN);
            case LEFT -> speech.say(MessageKey.KEY_LEFT);
            case RIGHT -> speech.say(MessageKey.KEY_RIGHT);
            case HOME -> speech.say(MessageKey.KEY_HOME);
            case END -> speech.say(MessageKey.KEY_END);
            case PAGE_UP -> speech.say(MessageKey.KEY_PAGE_UP);
            case PAGE_DOWN -> speech.say(MessageKey.KEY_PAGE_DOWN);
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> key.code().name();
        };
    }

    private static String character(Key key, UiText speech) {
        if (key.character() == ' ') {
            return speech.say(MessageKey.KEY_SPACE);
        }
        String typed = Character.toString(key.character());
        return key.ctrl() ? typed.toUpperCase(Locale.ROOT) : typed;
    }
}
