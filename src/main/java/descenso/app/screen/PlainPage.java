package descenso.app.screen;

import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text of plain mode: a list of which items can be opened, or a text to read.
 *
 * @param contentKey see {@link PlainScreen#contentKey}
 * @param text the paragraphs, made when they are shown
 * @param wordForNumber see {@link PlainScreen#wordForNumber}
 */
public record PlainPage(
        Object contentKey,
        String prompt,
        Supplier<List<String>> text,
        Optional<MessageKey> wordForNumber,
        boolean isOverlay)
        implements PlainScreen {

    /** Creates a text to read over a screen. Its paragraphs are its key: a changed text counts as other content. */
    public static PlainPage reading(AppState state, List<String> paragraphs) {
        return reading(state, paragraphs, () -> paragraphs);
    }

    /** Creates a text to read over a screen. */
    public static PlainPage reading(AppState state, Object contentKey, Supplier<List<String>> text) {
        String prompt = state.texts().say(MessageKey.PROMPT_READING);
        return new PlainPage(contentKey, prompt, text, Optional.empty(), true);
    }

    @Override
    public List<String> paragraphs() {
        return text.get();
    }
}
