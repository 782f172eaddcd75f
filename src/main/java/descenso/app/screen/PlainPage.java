package descenso.app.screen;

import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A text in plain mode over a screen: a list of which items can be opened, or a text to read.
 *
 * @param contentKey see {@link PlainScreen#contentKey}
 * @param text the paragraphs, made when they are shown
 * @param isList whether a number opens an item
 */
public record PlainPage(AppState state, Object contentKey, Supplier<List<String>> text, boolean isList)
        implements PlainScreen {

    /** Creates a list of numbered items. */
    public static PlainPage list(AppState state, Object contentKey, Supplier<List<String>> text) {
        return new PlainPage(state, contentKey, text, true);
    }

    /** Creates a text to read. Its paragraphs are its key, so that a changed text counts as other content. */
    public static PlainPage reading(AppState state, List<String> paragraphs) {
        return new PlainPage(state, paragraphs, () -> paragraphs, false);
    }

    /** Returns the numbers of items, which complete the word that opens one. */
    public static List<String> numbers(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(Integer::toString).toList();
    }

    @Override
    public List<String> paragraphs() {
        return text.get();
    }

    @Override
    public String prompt() {
        return state.texts().say(isList ? MessageKey.PROMPT_LIST : MessageKey.PROMPT_READING);
    }

    @Override
    public Optional<MessageKey> wordForNumber() {
        return isList ? Optional.of(MessageKey.WORD_OPEN) : Optional.empty();
    }

    @Override
    public boolean isOverlay() {
        return true;
    }
}
