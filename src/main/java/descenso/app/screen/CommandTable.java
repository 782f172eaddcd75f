package descenso.app.screen;

import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.course.source.CourseLanguages;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.tui.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
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

        private <T> ScreenCommand<T> only(Class<S> kind) {
            return new ScreenCommand<>(
                    id,
                    label,
                    keys,
                    inBar,
                    word,
                    (screen, state, argument) -> effect.execute(kind.cast(screen), state, argument),
                    (screen, state) -> kind.isInstance(screen) && condition.test(kind.cast(screen), state),
                    (screen, argument) -> isOwn.test(kind.cast(screen), argument),
                    (screen, state) -> completions.apply(kind.cast(screen), state));
        }
    }

    /** The effect of a command. The argument is the text after its word; empty after a key. */
    public interface Effect<S> {
        Transition execute(S screen, AppState state, String argument);
    }

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

    public CommandTable<S> bar(MessageKey id, String keys, MessageKey word, KeyEffect<S> effect) {
        return bar(id, keys, word, effect.ignoringArgument());
    }

    public CommandTable<S> hidden(MessageKey id, String keys, MessageKey word, KeyEffect<S> effect) {
        return hidden(id, keys, word, effect.ignoringArgument());
    }

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

    /** Returns these commands as those of a wider kind of screens, of which only this kind has them. */
    public <T> CommandTable<T> only(Class<S> kind) {
        return new CommandTable<>(rows.stream().map(row -> row.<T>only(kind)).toList());
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

    public CommandTable<S> completing(BiFunction<S, AppState, List<String>> completions) {
        return withLast(row -> new ScreenCommand<>(
                row.id, row.label, row.keys, row.inBar, row.word, row.effect, row.condition, row.isOwn, completions));
    }

    private CommandTable<S> withLast(UnaryOperator<ScreenCommand<S>> change) {
        List<ScreenCommand<S>> other = new ArrayList<>(rows);
        other.set(rows.size() - 1, change.apply(rows.get(rows.size() - 1)));
        return new CommandTable<>(other);
    }

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

    /** Returns the commands that change the language and the colours. */
    public static <S extends Screen> CommandTable<S> appearance() {
        return CommandTable.<S>empty()
                .hidden(MessageKey.ACTION_LANGUAGE, "L", (screen, state) -> language(screen, state, ""))
                .when((screen, state) -> state.course().languages().isChoice())
                .hidden(MessageKey.ACTION_ONE_LANGUAGE, "L", (screen, state) -> language(screen, state, ""))
                .when((screen, state) -> !state.course().languages().isChoice())
                .hidden(
                        MessageKey.ACTION_THEME,
                        "t",
                        (screen, state) ->
                                Transition.to(screen, state.with(state.display().withNextTheme())));
    }

    /** Returns the commands of a screen on which no text is typed. */
    public static <S extends Screen> CommandTable<S> everywhere() {
        return CommandTable.<S>appearance()
                .and(notation("N,F3"))
                .bar(MessageKey.ACTION_HELP, "?,F1", HelpScreen::over)
                .bar(MessageKey.ACTION_QUIT, "q,^c", CommandTable::quit);
    }

    /** Returns the commands of a screen on which text is typed. The help bar names both. */
    public static <S extends Screen> CommandTable<S> whileTyping() {
        return CommandTable.<S>empty()
                .and(notation("F3"))
                .bar(MessageKey.ACTION_HELP, "F1", HelpScreen::over)
                .bar(MessageKey.ACTION_QUIT, "^c", CommandTable::quit);
    }

    /** Returns the command that opens the card of the notation, if the course has one. */
    public static <S extends Screen> CommandTable<S> notation(String keys) {
        return CommandTable.<S>empty()
                .hidden(MessageKey.ACTION_NOTATION, keys, NotationScreen::over)
                .when((screen, state) -> NotationScreen.exists(state));
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

    /** Switches to the named language of the course, or to the next one if the name is empty. */
    public static Transition language(Screen screen, AppState state, String name) {
        CourseLanguages languages = state.course().languages();
        Optional<Language> language = name.isEmpty()
                ? Optional.of(languages.after(state.language()))
                : Language.named(TextFolding.fold(name));
        if (language.isEmpty()) {
            return Transition.refused(MessageKey.WORD_LANGUAGE_HELP, screen, state);
        }
        return languages.isChoice() && languages.offered().contains(language.get())
                ? Transition.to(screen, state.with(state.display().withLanguage(language.get())))
                : Transition.refused(MessageKey.LANGUAGE_ONLY, screen, state);
    }

    /** The commands that a screen has at one moment, in the order of its help. */
    public record ScreenCommands<S>(S screen, AppState state, List<ScreenCommand<S>> rows) {

        /**
         * Creates the commands.
         *
         * @throws IllegalArgumentException if a key gives two commands
         */
        public ScreenCommands {
            Set<Key> known = new HashSet<>();
            for (ScreenCommand<S> row : rows) {
                if (!row.keys().stream().allMatch(known::add)) {
                    throw new IllegalArgumentException(row.id().name());
                }
            }
        }

        private Optional<ScreenCommand<S>> find(Predicate<ScreenCommand<S>> isMeant) {
            return rows.stream().filter(isMeant).findFirst();
        }

        private Optional<Transition> execute(Predicate<ScreenCommand<S>> isMeant, String argument) {
            return find(isMeant).map(row -> row.effect().execute(screen, state, argument));
        }

        public Optional<MessageKey> id(Key key) {
            return find(row -> row.keys().contains(key)).map(ScreenCommand::id);
        }

        public Optional<Transition> press(Key key) {
            return execute(row -> row.keys().contains(key), "");
        }

        /** Executes the command that a word gives; empty if it gives none. */
        public Optional<Transition> execute(MessageKey word, String argument) {
            return execute(row -> isNamed(row, word), argument);
        }

        /** Executes a command by its id, as its key does. The screen stays if it does not have this command now. */
        public Optional<Transition> press(MessageKey id) {
            return execute(row -> row.id() == id, "");
        }

        private static boolean isNamed(ScreenCommand<?> row, MessageKey word) {
            return row.word().filter(word::equals).isPresent();
        }

        public boolean contains(MessageKey id) {
            return find(row -> row.id() == id).isPresent();
        }

        /** Tests whether the screen itself executes a word of {@link #words} with an argument. */
        public boolean isOwn(MessageKey word, String argument) {
            return find(row -> isNamed(row, word))
                    .filter(row -> row.isOwn().test(screen, argument))
                    .isPresent();
        }

        public Set<MessageKey> words() {
            Set<MessageKey> words = EnumSet.noneOf(MessageKey.class);
            rows.forEach(row -> row.word().ifPresent(words::add));
            return words;
        }

        public List<String> completions(MessageKey word) {
            return find(row -> isNamed(row, word))
                    .map(row -> row.completions().apply(screen, state))
                    .orElse(List.of());
        }

        /** Returns these commands without some of them, which are of no use now. */
        public ScreenCommands<S> without(MessageKey... ids) {
            Set<MessageKey> gone = Set.of(ids);
            return with(rows.stream().filter(row -> !gone.contains(row.id())));
        }

        /** Returns these commands with another name for one of them, which says where it leads now. */
        public ScreenCommands<S> withLabel(MessageKey id, MessageKey label) {
            return with(rows.stream().map(row -> row.id() == id ? row.withLabel(label) : row));
        }

        /** Returns the same commands, which take effect on another state. */
        public ScreenCommands<S> on(AppState other) {
            return new ScreenCommands<>(screen, other, rows);
        }

        private ScreenCommands<S> with(Stream<ScreenCommand<S>> others) {
            return new ScreenCommands<>(screen, state, others.toList());
        }
    }
}
