package descenso.app;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.app.lab.ExperimentChoice;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.lesson.ContentsScreen;
import descenso.app.lesson.GuidedPath;
import descenso.app.lesson.LabListScreen;
import descenso.app.lesson.LessonScreen;
import descenso.app.lesson.PageFinder;
import descenso.app.lesson.PlainLesson;
import descenso.app.lesson.ProgressScreen;
import descenso.app.lesson.SearchScreen;
import descenso.app.quiz.QuestionScreen;
import descenso.app.quiz.ReviewScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandResult;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.source.SpellingSuggestion;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Executes the commands of plain mode that every screen has and that act on the tutor. The commands that only print,
 * such as the help, are executed where lines are read.
 */
public record GlobalCommands(Screen screen, AppState state) {

    /** The global commands. A screen may define some of them differently. */
    static final Set<PlainCommand> COMMANDS = Set.of(
            PlainCommand.GO,
            PlainCommand.CONTENTS,
            PlainCommand.SEARCH,
            PlainCommand.QUESTIONS,
            PlainCommand.LAB,
            PlainCommand.RUN,
            PlainCommand.REVIEW,
            PlainCommand.PROGRESS,
            PlainCommand.LANGUAGE,
            PlainCommand.QUIT);

    /** Upper bound on the number of screens to close. Guards against a cycle of origins. */
    private static final int DEEPEST = 20;

    /**
     * Executes a global command. Any other command leaves the screen unchanged.
     *
     * @param rest the text after the command; may be empty
     */
    public CommandResult execute(PlainCommand command, String rest) {
        return switch (command) {
            case GO -> go(rest);
            case CONTENTS ->
                CommandResult.of(home().then(here -> Transition.to(ContentsScreen.at(here.state()), here.state())));
            case SEARCH -> search(rest);
            case QUESTIONS -> openQuestions();
            case LAB -> lab(rest, LabLoadingScreen::to);
            case RUN -> lab(rest, LabLoadingScreen::toRun);
            case REVIEW -> CommandResult.of(home().then(here -> ReviewScreen.to(here.screen(), here.state())));
            case PROGRESS -> CommandResult.of(ProgressScreen.over(origin(), state));
            case LANGUAGE -> switchLanguage(rest);
            case QUIT -> CommandResult.of(new Transition(screen, state, List.of(new Command.Quit())));
            default -> CommandResult.of(Transition.to(screen, state));
        };
    }

    /**
     * Returns the screen to open the progress over. The progress screen itself is replaced, so that repeated commands
     * do not stack it.
     */
    private Screen origin() {
        return screen instanceof ProgressScreen progress ? progress.origin() : screen;
    }

    /** Switches to the named language, or to the other language if none is named. */
    private CommandResult switchLanguage(String rest) {
        Optional<Language> language =
                rest.isEmpty() ? Optional.of(state.language().other()) : named(TextFolding.fold(rest));
        return language.map(found -> CommandResult.of(Transition.to(screen, state.withLanguage(found))))
                .orElseGet(() -> CommandResult.error(MessageKey.WORD_LANGUAGE_HELP, screen, state));
    }

    /**
     * Returns the language of a folded name: Spanish if it starts with "es" or "sp", English if it starts with "en" or
     * "in". Empty otherwise.
     */
    private static Optional<Language> named(String folded) {
        if (folded.matches("(es|sp).*")) {
            return Optional.of(Language.ES);
        }
        return folded.matches("(en|in).*") ? Optional.of(Language.EN) : Optional.empty();
    }

    /** Closes screens until the lesson is reached. */
    private Transition home() {
        return closeUntil(screen -> screen instanceof LessonScreen);
    }

    /** Closes the lab and all overlays, down to the lesson or the question that led to them. */
    private Transition outside() {
        return closeUntil(screen -> screen instanceof LessonScreen || screen instanceof QuestionScreen);
    }

    private Transition closeUntil(Predicate<Screen> isThere) {
        Transition transition = Transition.to(screen, state);
        for (int back = 0; back < DEEPEST && !isThere.test(transition.screen()); back++) {
            transition = transition.then(Action.BACK);
        }
        return transition;
    }

    private CommandResult go(String rest) {
        Optional<Integer> number = rest.isEmpty()
                ? Optional.of(state.firstUnread())
                : new PageFinder(state.course(), state.language()).find(rest);
        return number.map(found -> CommandResult.of(
                        home().then(here -> LessonScreen.at(here.state().atScreen(found)))))
                .orElseGet(() -> CommandResult.error(
                        MessageKey.PLAIN_NO_SCREEN, screen, state, rest, Integer.toString(state.lastNumber())));
    }

    private CommandResult search(String rest) {
        return rest.isEmpty()
                ? CommandResult.error(MessageKey.WORD_SEARCH_HELP, screen, state)
                : CommandResult.of(home().then(here -> SearchScreen.to(rest, here.state())));
    }

    /** Opens the questions of the current page. An error if the page has none, or if all of them are below the seal. */
    private CommandResult openQuestions() {
        if (new GuidedPath(state).hidesQuestions()) {
            return screen instanceof LessonScreen
                    ? CommandResult.error(MessageKey.SEAL_QUESTIONS, screen, state)
                    : CommandResult.error(
                            MessageKey.PLAIN_SEALED_QUESTIONS, screen, state, Integer.toString(state.number()));
        }
        return state.page().exercises().isEmpty()
                ? CommandResult.error(MessageKey.PLAIN_NO_QUESTIONS, screen, state)
                : CommandResult.of(home().then(here -> new GuidedPath(here.state()).nextQuestion()));
    }

    /** Opens an experiment in the lab. */
    private interface ExperimentOpener {
        Transition to(Screen origin, String name, AppState state);
    }

    /**
     * Opens the named experiment. Without a name, opens the experiment of the current page, or the list of experiments
     * if the page has none. A word for "all" opens the list too.
     */
    private CommandResult lab(String rest, ExperimentOpener opener) {
        ExperimentChoice choice = new ExperimentChoice(state.course().experiments());
        Optional<String> name = rest.isEmpty() ? PlainLesson.experiment(state) : choice.find(rest);
        if (name.isEmpty() && !rest.isEmpty() && !choice.isAll(rest)) {
            return unknown(rest);
        }
        return CommandResult.of(outside()
                .then(here -> name.map(known -> opener.to(here.screen(), known, here.state()))
                        .orElseGet(() -> LabListScreen.to(here.screen(), here.state()))));
    }

    /** Returns the completions of the text after a global command; empty if there are none. */
    public List<String> completions(PlainCommand command) {
        return switch (command) {
            case GO -> state.course().pageIds();
            case LAB, RUN -> state.course().experiments();
            default -> List.of();
        };
    }

    private CommandResult unknown(String name) {
        return SpellingSuggestion.to(name, state.course().experiments())
                .map(nearest -> CommandResult.error(MessageKey.CLI_MISSPELT_EXPERIMENT, screen, state, name, nearest))
                .orElseGet(() -> CommandResult.error(MessageKey.CLI_UNKNOWN_EXPERIMENT, screen, state, name));
    }
}
