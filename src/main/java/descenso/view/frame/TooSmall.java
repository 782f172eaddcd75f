package descenso.view.frame;

import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;

/** The frame shown if the screen is too small for any other. */
public final class TooSmall {

    private static final Size LEAST = new Size(60, 18);

    private TooSmall() {}

    public static boolean isEnough(Size size) {
        return size.holds(LEAST);
    }

    /** Creates a frame with the required and the current size. */
    public static Frame frame(Size size, UiText texts) {
        String words = texts.say(MessageKey.TOO_SMALL, LEAST.toString(), size.toString());
        return new Frame(size, LineWrapper.lines(words, Style.TEXT, size.columns()));
    }
}
