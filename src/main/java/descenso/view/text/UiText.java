package descenso.view.text;

import descenso.phrases.Controls;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;

/** How the tutor's own words reach the screen: in the learner's language, in the characters that the screen has. */
public record UiText(Messages phrases, CharacterSet glyphs) {

    public String say(MessageKey phrase, String... arguments) {
        return written(phrases.say(phrase, arguments));
    }

    public String say(LocalizedMessage sentence) {
        return written(phrases.say(sentence));
    }

    /** Returns the words with {@link Controls} shown, which may come from what they quote. */
    private String written(String words) {
        return glyphs.encode(Controls.shownInLines(words));
    }

    /**
     * So many of something.
     *
     * @param one of a single one
     * @param many of any other number, which it is given
     */
    public String count(int number, MessageKey one, MessageKey many) {
        return number == 1 ? say(one) : say(many, Integer.toString(number));
    }
}
