package descenso.view.text;

import descenso.course.source.LocalizedText;
import descenso.phrases.ControlCharacters;
import descenso.phrases.Language;
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

    public Language language() {
        return messages.language();
    }

    public NumberFormatter numbers() {
        return new NumberFormatter(language());
    }

    /** Returns a text of the course in the learner's language and in the characters that the screen has. */
    public String say(LocalizedText text) {
        return encode(text.in(language()));
    }

    /** Returns a text in the characters that the screen has. */
    public String encode(String text) {
        return characters.encode(text);
    }

    /** Returns the words with {@link ControlCharacters} made visible, which quoted input may contain. */
    private String written(String words) {
        return encode(ControlCharacters.shownInLines(words));
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
