package descenso.view.text;

import descenso.phrases.ControlCharacters;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;

/** Formats the tutor's own messages in the learner's language and in the characters that the screen has. */
public record UiText(Messages messages, CharacterSet characters) {

    public String say(MessageKey key, String... arguments) {
        return written(messages.say(key, arguments));
    }

    public String say(LocalizedMessage message) {
        return written(messages.say(message));
    }

    /** Returns the words with {@link ControlCharacters} made visible, which quoted input may contain. */
    private String written(String words) {
        return characters.encode(ControlCharacters.shownInLines(words));
    }

    /**
     * Returns a number of things in words.
     *
     * @param one the message for a single thing
     * @param many the message for any other number, which is its argument
     */
    public String count(int number, MessageKey one, MessageKey many) {
        return number == 1 ? say(one) : say(many, Integer.toString(number));
    }
}
