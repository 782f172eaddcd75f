package descenso.app.screen;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.phrases.MessageKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A numbered list in plain mode, with items to open.
 *
 * @param contentKey see {@link PlainScreen#contentKey}
 * @param text the paragraphs, made when they are shown
 * @param first the number of the first item
 * @param count the number of items
 * @param opened the transition that opens an item, by its 0-based index
 */
public record PlainList(
        Screen screen,
        AppState state,
        Object contentKey,
        Supplier<List<String>> text,
        int first,
        int count,
        IntFunction<Transition> opened)
        implements PlainScreen {

    @Override
    public List<String> paragraphs() {
        return text.get();
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_LIST);
    }

    @Override
    public Optional<PlainCommand> commandForNumber() {
        return Optional.of(PlainCommand.OPEN);
    }

    @Override
    public Set<PlainCommand> commands() {
        return EnumSet.of(PlainCommand.OPEN, PlainCommand.BACK);
    }

    @Override
    public CommandResult execute(PlainCommand command, String rest) {
        if (command == PlainCommand.BACK) {
            return CommandResult.of(screen.onAction(Action.BACK, state));
        }
        return rest.isEmpty()
                ? CommandResult.error(MessageKey.WORD_OPEN_HELP, screen, state)
                : CommandResult.ofNumber(rest, first, count, opened, screen, state);
    }

    @Override
    public List<String> completions(PlainCommand command) {
        return command == PlainCommand.OPEN
                ? IntStream.range(first, first + count)
                        .mapToObj(Integer::toString)
                        .toList()
                : List.of();
    }

    @Override
    public boolean isOverlay() {
        return true;
    }
}
