package descenso.app.screen;

import descenso.phrases.MessageKey;
import descenso.tui.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * A row of a {@link CommandTable}: a command of the learner, given by a key or by a word of plain mode.
 *
 * @param <S> the screens that have this command
 * @param id the message with its usual label; identifies the command among those of a screen
 * @param label the name that the help and the help bar show
 * @param keys empty if only the word gives this command; the help bar names the first
 * @param inBar whether the help bar names this command
 * @param word the message with the names in plain mode; empty if only the keys give this command
 * @param condition tests whether this command exists now
 * @param isOwn tests whether the screen executes this command with an argument; the global command of the same word
 *     does otherwise
 * @param completions returns the possible arguments
 */
public record ScreenCommand<S>(
        MessageKey id,
        MessageKey label,
        List<Key> keys,
        boolean inBar,
        Optional<MessageKey> word,
        Effect<S> effect,
        BiPredicate<S, AppState> condition,
        BiPredicate<S, String> isOwn,
        BiFunction<S, AppState, List<String>> completions) {

    /** The effect of a command. */
    public interface Effect<S> {

        /**
         * Returns the transition that follows.
         *
         * @param argument the text after the word; empty after a key
         */
        Transition execute(S screen, AppState state, String argument);
    }

    /** Creates a command without a condition, which executes every argument and suggests none. */
    ScreenCommand(MessageKey id, List<Key> keys, boolean inBar, Optional<MessageKey> word, Effect<S> effect) {
        this(
                id,
                id,
                keys,
                inBar,
                word,
                effect,
                (screen, state) -> true,
                (screen, said) -> true,
                (s, state) -> List.of());
    }

    /** Returns this command with another name, which says where it leads now. */
    ScreenCommand<S> withLabel(MessageKey other) {
        return new ScreenCommand<>(id, other, keys, inBar, word, effect, condition, isOwn, completions);
    }

    ScreenCommand<S> when(BiPredicate<S, AppState> other) {
        return new ScreenCommand<>(id, label, keys, inBar, word, effect, other, isOwn, completions);
    }

    ScreenCommand<S> accepting(BiPredicate<S, String> other) {
        return new ScreenCommand<>(id, label, keys, inBar, word, effect, condition, other, completions);
    }

    ScreenCommand<S> completing(BiFunction<S, AppState, List<String>> other) {
        return new ScreenCommand<>(id, label, keys, inBar, word, effect, condition, isOwn, other);
    }
}
