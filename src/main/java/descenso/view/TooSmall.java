package descenso.view;

import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.Optional;

/** What is shown where there is no room for anything else. */
public final class TooSmall {

    private static final Size LEAST = new Size(60, 18);

    private TooSmall() {}

    /** A frame that tells the size needed and the present one; empty where there is room. */
    public static Optional<Frame> frame(Size size, Speech speech) {
        if (size.holds(LEAST)) {
            return Optional.empty();
        }
        String words = speech.say(Phrase.TOO_SMALL, LEAST.toString(), size.toString());
        return Optional.of(new Frame(size, Prose.lines(words, Style.TEXT, size.columns())));
    }
}
