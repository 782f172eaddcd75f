package descenso.app.screen;

import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.phrases.MessageKey;
import descenso.tui.Key;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** Returns the command that a key gives. */
    public Optional<MessageKey> id(Key key) {
        return find(row -> row.keys().contains(key)).map(ScreenCommand::id);
    }

    /** Executes the command that a key gives; empty if it gives none. */
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

    /** Returns the words of plain mode. */
    public Set<MessageKey> words() {
        Set<MessageKey> words = EnumSet.noneOf(MessageKey.class);
        rows.forEach(row -> row.word().ifPresent(words::add));
        return words;
    }

    /** Returns the possible arguments of a word. */
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

    private ScreenCommands<S> with(Stream<ScreenCommand<S>> others) {
        return new ScreenCommands<>(screen, state, others.toList());
    }
}
