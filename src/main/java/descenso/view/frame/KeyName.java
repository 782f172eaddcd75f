package descenso.view.frame;

import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.view.text.UiText;
import java.util.Locale;

/** Names keys by their labels on a keyboard. */
public final class KeyName {

    private KeyName() {}

    public static String of(Key key, UiText texts) {
        String prefix = (key.ctrl() ? "^" : "") + (key.alt() ? "Alt+" : "") + shift(key, texts);
        return prefix + bare(key, texts);
    }

    /** Returns the prefix for Shift; empty for a character, because its case already shows it. */
    private static String shift(Key key, UiText texts) {
        return key.shift() && key.code() != Key.Code.CHARACTER ? texts.say(MessageKey.KEY_SHIFT) : "";
    }

    private static String bare(Key key, UiText texts) {
        return switch (key.code()) {
            case CHARACTER -> character(key, texts);
            case ENTER -> texts.say(MessageKey.KEY_ENTER);
            case ESCAPE -> "Esc";
            case TAB -> "Tab";
            case BACKSPACE -> texts.say(MessageKey.KEY_BACKSPACE);
            case DELETE -> texts.say(MessageKey.KEY_DELETE);
            case INSERT -> texts.say(MessageKey.KEY_INSERT);
            case UP -> texts.say(MessageKey.KEY_UP);
            case DOWN -> texts.say(MessageKey.KEY_DOWN);
            case LEFT -> texts.say(MessageKey.KEY_LEFT);
            case RIGHT -> texts.say(MessageKey.KEY_RIGHT);
            case HOME -> texts.say(MessageKey.KEY_HOME);
            case END -> texts.say(MessageKey.KEY_END);
            case PAGE_UP -> texts.say(MessageKey.KEY_PAGE_UP);
            case PAGE_DOWN -> texts.say(MessageKey.KEY_PAGE_DOWN);
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> key.code().name();
        };
    }

    private static String character(Key key, UiText texts) {
        if (key.character() == ' ') {
            return texts.say(MessageKey.KEY_SPACE);
        }
        String typed = Character.toString(key.character());
        return key.ctrl() ? typed.toUpperCase(Locale.ROOT) : typed;
    }
}
