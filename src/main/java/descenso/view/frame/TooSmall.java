package descenso.view.frame;

import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;

/** What is shown where there is no room for anything else. */
public final class TooSmall {

    private static final Size LEAST = new Size(60, 18);

    private TooSmall() {}

    public static boolean isEnough(Size size) {
        return size.holds(LEAST);
    }

    /** Tells the size needed and the present one. */
    public static Frame frame(Size size, UiText speech) {
        String words = speech.say(MessageKey.TOO_SMALL, LEAST.toString(), size.toString());
        return new Frame(size, WrappedText.lines(words, Style.TEXT, size.columns()));
    }
}
