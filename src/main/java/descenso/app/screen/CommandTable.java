package descenso.app.screen;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.tui.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The commands that a kind of screen has, in the order of its help. Keys, the help bar, the help, the words of plain
 * mode and their completion all come from such a table. Immutable: each method returns another table, and those without
 * an id change the last row.
 */
public final class CommandTable<S> {

    /**
     * A row: a command of the learner, given by a key or by a word of plain mode.
     *
     * @param id the message with its usual label; identifies the command among those of a screen
     * @param keys empty if only the word gives this command; the help bar names the first
     * @param word the message with the names in plain mode; empty if only the keys give this command
     * @param isOwn tests whether the screen executes this command with an argument, rather than the global command
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

        ScreenCommand<S> withLabel(MessageKey other) {
            return new ScreenCommand<>(id, other, keys, inBar, word, effect, condition, isOwn, completions);
        }
    }

    /** The effect of a command. The argument is the text after its word; empty after a key. */
    public interface Effect<S> {
        Transition execute(S screen, AppState state, String argument);
    }

    /** The effect of a command without an argument. */
    public interface KeyEffect<S> {
        Transition execute(S screen, AppState state);

        /** Returns this effect as that of a word, with or without an argument. */
        default Effect<S> ignoringArgument() {
            return (screen, state, argument) -> execute(screen, state);
        }
    }

    /** The effect of a command that scrolls or that moves a choice. */
    public interface MovementEffect<S> {
        Transition execute(S screen, AppState state, Movement movement);
    }

    private final List<ScreenCommand<S>> rows;

    private CommandTable(List<ScreenCommand<S>> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <S> CommandTable<S> empty() {
        return new CommandTable<>(List.of());
    }

    public List<ScreenCommand<S>> rows() {
        return rows;
    }

    /** Adds a command that the help bar names. The keys are separated by commas, see {@link Key#named}. */
    public CommandTable<S> bar(MessageKey id, String keys, KeyEffect<S> effect) {
        return with(id, keys, true, Optional.empty(), effect.ignoringArgument());
    }

    /** Adds a command that only the help names. */
    public CommandTable<S> hidden(MessageKey id, String keys, KeyEffect<S> effect) {
        return with(id, keys, false, Optional.empty(), effect.ignoringArgument());
    }

    /** Adds a command that has keys and a word. The help bar names it. */
    public CommandTable<S> bar(MessageKey id, String keys, MessageKey word, Effect<S> effect) {
        return with(id, keys, true, Optional.of(word), effect);
    }

    /** Adds a command that has keys and a word. Only the help names it. */
    public CommandTable<S> hidden(MessageKey id, String keys, MessageKey word, Effect<S> effect) {
        return with(id, keys, false, Optional.of(word), effect);
    }

    /** Adds a command that has keys and a word, without an argument. The help bar names it. */
    public CommandTable<S> bar(MessageKey id, String keys, MessageKey word, KeyEffect<S> effect) {
        return bar(id, keys, word, effect.ignoringArgument());
    }

    /** Adds a command that has keys and a word, without an argument. Only the help names it. */
    public CommandTable<S> hidden(MessageKey id, String keys, MessageKey word, KeyEffect<S> effect) {
        return hidden(id, keys, word, effect.ignoringArgument());
    }

    /** Adds a command without keys and without an argument. */
    public CommandTable<S> word(MessageKey word, KeyEffect<S> effect) {
        return word(word, effect.ignoringArgument());
    }

    /** Adds a command without keys. */
    public CommandTable<S> word(MessageKey word, Effect<S> effect) {
        return with(word, "", false, Optional.of(word), effect);
    }

    private CommandTable<S> with(
            MessageKey id, String keys, boolean inBar, Optional<MessageKey> word, Effect<S> effect) {
        List<Key> named = Arrays.stream(keys.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Key::named)
                .toList();
        return and(new CommandTable<>(List.of(new ScreenCommand<>(
                id, id, named, inBar, word, effect, (s, state) -> true, (s, said) -> true, (s, state) -> List.of()))));
    }

    /** Adds the commands of some movements, with their usual keys. */
    public CommandTable<S> moving(boolean inBar, MovementEffect<S> effect, Movement... movements) {
        CommandTable<S> table = this;
        for (Movement movement : movements) {
            Effect<S> move = (screen, state, argument) -> effect.execute(screen, state, movement);
            table = table.with(movement.label(), movement.keys(), inBar, Optional.empty(), move);
        }
        return table;
    }

    public CommandTable<S> and(CommandTable<S> more) {
        return new CommandTable<>(
                Stream.concat(rows.stream(), more.rows.stream()).toList());
    }

    public CommandTable<S> without(MessageKey id) {
        return new CommandTable<>(rows.stream().filter(row -> row.id() != id).toList());
    }

    /** Gives the last command another name than its usual one. */
    public CommandTable<S> label(MessageKey label) {
        return withLast(row -> row.withLabel(label));
    }

    /** Restricts the last command to the moments in which it exists. */
    public CommandTable<S> when(BiPredicate<S, AppState> condition) {
        return withLast(row -> new ScreenCommand<>(
                row.id, row.label, row.keys, row.inBar, row.word, row.effect, condition, row.isOwn, row.completions));
    }

    /** Restricts the last command to some arguments; with any other the global command of its word is executed. */
    public CommandTable<S> accepting(BiPredicate<S, String> isOwn) {
        return withLast(row -> new ScreenCommand<>(
                row.id, row.label, row.keys, row.inBar, row.word, row.effect, row.condition, isOwn, row.completions));
    }

    /** Gives the last command its possible arguments. */
    public CommandTable<S> completing(BiFunction<S, AppState, List<String>> completions) {
        return withLast(row -> new ScreenCommand<>(
                row.id, row.label, row.keys, row.inBar, row.word, row.effect, row.condition, row.isOwn, completions));
    }

    private CommandTable<S> withLast(UnaryOperator<ScreenCommand<S>> change) {
        List<ScreenCommand<S>> other = new ArrayList<>(rows);
        other.set(rows.size() - 1, change.apply(rows.get(rows.size() - 1)));
        return new CommandTable<>(other);
    }

    /** Returns the commands that a screen has now. */
    public ScreenCommands<S> on(S screen, AppState state) {
        return new ScreenCommands<>(
                screen,
                state,
                rows.stream().filter(row -> row.condition().test(screen, state)).toList());
    }

    /** Returns the effect of a command that only shows another screen. */
    public static <S> KeyEffect<S> to(Function<S, Screen> next) {
        return (screen, state) -> Transition.to(next.apply(screen), state);
    }

    /** Returns the commands of a screen on which no text is typed. */
    public static <S extends Screen> CommandTable<S> everywhere() {
        return CommandTable.<S>empty()
                .hidden(MessageKey.ACTION_LANGUAGE, "L", (screen, state) -> language(screen, state, ""))
                .hidden(
                        MessageKey.ACTION_THEME,
                        "t",
                        (screen, state) ->
                                Transition.to(screen, state.with(state.display().withNextTheme())))
                .bar(MessageKey.ACTION_HELP, "?,F1", HelpScreen::over)
                .bar(MessageKey.ACTION_QUIT, "q,^c", CommandTable::quit);
    }

    /** Returns the commands of a screen on which text is typed. The help bar names both. */
    public static <S extends Screen> CommandTable<S> whileTyping() {
        return CommandTable.<S>empty()
                .bar(MessageKey.ACTION_HELP, "F1", HelpScreen::over)
                .bar(MessageKey.ACTION_QUIT, "^c", CommandTable::quit);
    }

    /** Returns the commands of a text that scrolls and leads back. */
    public static <S extends ReadingScreen> CommandTable<S> reading(KeyEffect<S> back) {
        return CommandTable.<S>empty()
                .bar(MessageKey.ACTION_BACK, "ESCAPE,ENTER", MessageKey.WORD_BACK, back)
                .moving(false, ReadingScreen::scroll, Movement.values())
                .and(everywhere());
    }

    public static Transition quit(Screen screen, AppState state) {
        return Transition.to(screen, state, new Command.Quit());
    }

    /** Switches to the named language, or to the other one if the name is empty. */
    public static Transition language(Screen screen, AppState state, String name) {
        Optional<Language> language =
                name.isEmpty() ? Optional.of(state.language().next()) : Language.named(TextFolding.fold(name));
        return language.map(found ->
                        Transition.to(screen, state.with(state.display().withLanguage(found))))
                .orElseGet(() -> Transition.refused(MessageKey.WORD_LANGUAGE_HELP, screen, state));
    }
}
