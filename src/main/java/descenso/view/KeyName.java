package descenso.view;

import descenso.phrases.Phrase;
import descenso.tui.Key;
import java.util.Locale;

/** What a key is called on a keyboard. */
public final class KeyName {

    private KeyName() {}

    public static String of(Key key, Speech speech) {
        String prefix = (key.ctrl() ? "^" : "") + (key.alt() ? "Alt+" : "") + shift(key, speech);
        return prefix + bare(key, speech);
    }

    /** A letter in capitals says it itself. */
    private static String shift(Key key, Speech speech) {
        return key.shift() && key.code() != Key.Code.CHARACTER ? speech.say(Phrase.KEY_SHIFT) : "";
    }

    private static String bare(Key key, Speech speech) {
        return switch (key.code()) {
            case CHARACTER -> character(key, speech);
            case ENTER -> speech.say(Phrase.KEY_ENTER);
            case ESCAPE -> "Esc";
            case TAB -> "Tab";
            case BACKSPACE -> speech.say(Phrase.KEY_BACKSPACE);
            case DELETE -> speech.say(Phrase.KEY_DELETE);
            case INSERT -> speech.say(Phrase.KEY_INSERT);
            case UP -> speech.say(Phrase.KEY_UP);
            case DOWN -> speech.say(Phrase.KEY_DOWN);
            case LEFT -> speech.say(Phrase.KEY_LEFT);
            case RIGHT -> speech.say(Phrase.KEY_RIGHT);
            case HOME -> speech.say(Phrase.KEY_HOME);
            case END -> speech.say(Phrase.KEY_END);
            case PAGE_UP -> speech.say(Phrase.KEY_PAGE_UP);
            case PAGE_DOWN -> speech.say(Phrase.KEY_PAGE_DOWN);
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> key.code().name();
        };
    }

    private static String character(Key key, Speech speech) {
        if (key.character() == ' ') {
            return speech.say(Phrase.KEY_SPACE);
        }
        String typed = Character.toString(key.character());
        return key.ctrl() ? typed.toUpperCase(Locale.ROOT) : typed;
    }
}
