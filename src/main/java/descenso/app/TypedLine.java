package descenso.app;

import descenso.app.classroom.TaskScreen;
import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Executes and completes the lines of plain mode on the current screen. */
record TypedLine(Screen screen, AppState state) {

    private static final CommandVocabulary VOCABULARY = new CommandVocabulary();

    /** Pattern of a line that begins with a number: an answer, or the number of an item. */
    private static final String NUMBER = "[0-9+.,−-].*";

    /** The input that shows the help, equal to the key of a screen. */
    private static final String HELP = "?";

    /** Beginnings of an answer, if an answer is expected. */
    private static final TypedWords ANSWERS = TypedWords.of("answer-beginnings");

    /** Spellings of "I don't know", some of which begin like a command: the whole line must match, as letters. */
    private static final TypedWords NOT_KNOWING = TypedWords.of("answer-unknown");

    /** Words of commands that may close a screen and so lead back to an earlier one. */
    private static final Set<MessageKey> BACKWARDS =
            Set.of(MessageKey.WORD_BACK, MessageKey.WORD_NEXT, MessageKey.WORD_SKIP, MessageKey.WORD_ANSWER);

    /** Words of commands that a text of the learner follows. */
    private static final Set<MessageKey> TEXTUAL = Set.of(MessageKey.WORD_ANSWER, MessageKey.WORD_ASK);

    /** A parsed line: the command with the text after its word, which may be empty; or no command, with the reason. */
    record Parsed(Optional<MessageKey> word, String text) {

        private static Parsed of(MessageKey word, String argument) {
            return new Parsed(Optional.of(word), argument);
        }
    }

    private Parsed unknown(MessageKey key, String... arguments) {
        return new Parsed(Optional.empty(), state.texts().say(key, arguments));
    }

    private Set<MessageKey> ofScreen() {
        return screen.commands(state).words();
    }

    /** Tests whether the learner is at a task or a run of the class, over which no word opens another screen. */
    private boolean isHeld() {
        return TaskScreen.isVoting(screen)
                || screen.nearest(LabScreen.class).filter(LabScreen::isLed).isPresent();
    }

    private ScreenCommands<Screen> global() {
        return (isHeld() ? GlobalCommands.VOTING : GlobalCommands.ALL).on(screen, state);
    }

    /** Returns the words of the commands that can be given now. */
    Set<MessageKey> here() {
        Set<MessageKey> here = global().words();
        here.addAll(ofScreen());
        return here;
    }

    Parsed parse(String line) {
        return parse(line, here(), screen.plainScreen(state).wordForNumber(line.strip()));
    }

    /**
     * Parses a line that is not blank.
     *
     * @param here the words of the commands that can be given now
     * @param forNumber the command for a line that begins with a number; empty if such a line has no meaning
     */
    Parsed parse(String line, Set<MessageKey> here, Optional<MessageKey> forNumber) {
        String text = line.strip();
        if (text.matches(NUMBER) && forNumber.isPresent()) {
            return Parsed.of(forNumber.get(), text);
        }
        if (text.equals(HELP)) {
            return Parsed.of(MessageKey.WORD_HELP, "");
        }
        String[] parts = text.split("\\s+", 2);
        boolean isAnswer = ANSWERS.contains(TextFolding.fold(parts[0]))
                || NOT_KNOWING.contains(TextFolding.fold(text).replaceAll("[^a-z]", ""));
        if (isAnswer && here.contains(MessageKey.WORD_ANSWER)) {
            return Parsed.of(MessageKey.WORD_ANSWER, text);
        }
        List<MessageKey> meant = VOCABULARY.matches(parts[0], state.language(), here);
        return switch (meant.size()) {
            case 0 -> canBeShown(text) ? Parsed.of(MessageKey.WORD_SHOW, text) : misspelt(parts[0]);
            case 1 -> Parsed.of(meant.get(0), parts.length > 1 ? parts[1] : "");
            default -> unknown(MessageKey.PLAIN_AMBIGUOUS, parts[0], either(meant));
        };
    }

    /** Tests whether a text is the name of something that the screen can show, such as the table of the lab. */
    private boolean canBeShown(String text) {
        String folded = TextFolding.fold(text);
        return screen.commands(state).completions(MessageKey.WORD_SHOW).stream()
                .map(TextFolding::fold)
                .anyMatch(folded::equals);
    }

    private Parsed misspelt(String typed) {
        return VOCABULARY
                .nearest(typed, state.language())
                .map(nearest -> unknown(MessageKey.PLAIN_MISSPELT, typed, nearest))
                .orElseGet(() -> unknown(MessageKey.PLAIN_UNKNOWN, typed));
    }

    private String either(Collection<MessageKey> words) {
        return state.texts().or(VOCABULARY.names(words, state.language()));
    }

    /**
     * Tests whether a line is the text that the screen asks for. A command that stands alone is none, nor the beginning
     * of one or a misspelt one. A longer line is a text, because each word may begin a sentence.
     */
    private boolean isText(String line) {
        if (!screen.plainScreen(state).acceptsMultiline()) {
            return false;
        }
        String[] words = line.strip().split("\\s+", -1);
        return words.length == 1
                ? parse(line).word().isEmpty()
                        && VOCABULARY
                                .nearest(words[0], state.language())
                                .filter(name -> !Collections.disjoint(VOCABULARY.named(name), here()))
                                .isEmpty()
                : Collections.disjoint(VOCABULARY.named(words[0]), textual()) && !hasArgument(words);
    }

    private Set<MessageKey> textual() {
        Set<MessageKey> textual = here();
        textual.retainAll(TEXTUAL);
        return textual;
    }

    /** Tests whether two words are a command that works now, and a number or an argument that the command lists. */
    private boolean hasArgument(String... words) {
        String argument = TextFolding.fold(words[1]);
        boolean isNumbered = argument.matches("[0-9]+") && !Collections.disjoint(VOCABULARY.named(words[0]), here());
        return words.length == 2
                && (isNumbered
                        || completions(words[0] + " ").stream()
                                .map(TextFolding::fold)
                                .anyMatch(argument::equals));
    }

    /** Executes a line that is not blank. */
    Transition execute(String line) {
        if (isText(line)) {
            return execute(MessageKey.WORD_ANSWER, line.strip());
        }
        Parsed parsed = parse(line);
        if (parsed.word().isPresent()) {
            return execute(parsed.word().get(), parsed.text());
        }
        return screen.plainScreen(state).acceptsMultiline()
                ? refused(parsed.text(), state.texts().say(MessageKey.PLAIN_OWN_WORDS))
                : refused(parsed.text());
    }

    private Transition refused(String... why) {
        return Transition.to(screen, state, new Command.Say(List.of(why)), new Command.Refuse());
    }

    /**
     * Executes a command. The commands of the screen come first, then those of the screen below an overlay, then the
     * global commands. Any other command is an error that lists the commands of the screen.
     */
    Transition execute(MessageKey word, String argument) {
        Transition transition = onScreens(word, argument, Transition.to(screen, state))
                .or(() -> global().execute(word, argument))
                .orElseGet(() -> notHere(word));
        boolean isOpened = GlobalCommands.OPENING.on(screen, state).words().contains(word)
                && !ofScreen().contains(word)
                && !transition.isRefused();
        boolean mayReturn = BACKWARDS.contains(word) && !(screen instanceof LessonScreen);
        return transition.after(List.of(new Command.Follow(isOpened, mayReturn)));
    }

    private MessageKey refusal(MessageKey word) {
        return TaskScreen.isVoting(screen) ? TaskScreen.refusal(word) : MessageKey.LAB_WITH_CLASS;
    }

    private Transition notHere(MessageKey word) {
        if (isHeld()) {
            return Transition.refused(refusal(word), screen, state, names(Set.of(word)));
        }
        return word == MessageKey.WORD_EXPORT && state.isGuest()
                ? Transition.refused(MessageKey.LAB_EXPORT_GUEST, screen, state)
                : Transition.refused(MessageKey.PLAIN_NOT_HERE, screen, state, names(Set.of(word)), either(ofScreen()));
    }

    /** Returns the result on the screen of a transition or, over one, below it; empty if none has the command. */
    private static Optional<Transition> onScreens(MessageKey word, String argument, Transition here) {
        ScreenCommands<?> commands = here.screen().commands(here.state());
        if (commands.words().contains(word)) {
            return commands.isOwn(word, argument)
                    ? commands.execute(word, argument)
                    : GlobalCommands.ALL.on(here.screen(), here.state()).execute(word, argument);
        }
        PlainScreen plain = here.screen().plainScreen(here.state());
        if (!plain.isOverlay()) {
            return Optional.empty();
        }
        Transition below = Transition.to(here.screen(), here.state()).then(MessageKey.ACTION_BACK);
        return onScreens(word, argument, below).map(result -> result.after(below.commands()));
    }

    /**
     * Prints the commands of this screen, then those that work everywhere, then how to shorten and look up a command.
     * With an argument, prints how that command is used.
     */
    Transition help(String about) {
        if (!about.isEmpty()) {
            Parsed parsed = parse(about);
            return parsed.word()
                    .flatMap(CommandVocabulary::help)
                    .map(help -> Transition.output(List.of(state.texts().say(help)), screen, state))
                    .orElseGet(() -> refused(parsed.text()));
        }
        Set<MessageKey> others = here();
        others.removeAll(ofScreen());
        List<String> all = List.of(
                state.texts().say(MessageKey.PLAIN_HELP_HERE, names(ofScreen())),
                state.texts().say(MessageKey.PLAIN_HELP_EVERYWHERE, names(others)),
                state.texts().say(MessageKey.PLAIN_HELP_SHORT));
        return Transition.output(all, screen, state);
    }

    private String names(Set<MessageKey> words) {
        return String.join(", ", VOCABULARY.names(words, state.language()));
    }

    /** Returns all words that may replace the last word of a line. */
    List<String> completions(String line) {
        List<String> words = VOCABULARY.names(here(), state.language());
        String[] parts = line.stripLeading().split("\\s+", 2);
        if (parts.length < 2) {
            return words;
        }
        List<MessageKey> meant = VOCABULARY.matches(parts[0], state.language(), here());
        if (meant.size() != 1) {
            return List.of();
        }
        MessageKey word = meant.get(0);
        if (word == MessageKey.WORD_HELP) {
            return words;
        }
        return (ofScreen().contains(word) ? screen.commands(state) : global()).completions(word);
    }
}
