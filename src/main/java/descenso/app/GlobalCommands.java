package descenso.app;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.app.lab.ExperimentChoice;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.lesson.ContentsScreen;
import descenso.app.lesson.GuidedPath;
import descenso.app.lesson.LabListScreen;
import descenso.app.lesson.LessonScreen;
import descenso.app.lesson.PlainLesson;
import descenso.app.lesson.ProgressScreen;
import descenso.app.lesson.ScreenChoice;
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

/** Executes the commands of plain mode that are available on every screen. */
public record GlobalCommands(Screen screen, AppState study) {

    /** The global commands. A screen may define some of them differently. */
    static final Set<PlainCommand> WORDS = Set.of(
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
    public CommandResult heed(PlainCommand word, String rest) {
        return switch (word) {
            case GO -> go(rest);
            case CONTENTS ->
                CommandResult.of(home().then(here -> Transition.to(ContentsScreen.at(here.study()), here.study())));
            case SEARCH -> searched(rest);
            case QUESTIONS -> asked();
            case LAB -> lab(rest, LabLoadingScreen::to);
            case RUN -> lab(rest, LabLoadingScreen::hurrying);
            case REVIEW -> CommandResult.of(home().then(here -> ReviewScreen.to(here.screen(), here.study())));
            case PROGRESS -> CommandResult.of(ProgressScreen.over(origin(), study));
            case LANGUAGE -> speaking(rest);
            case QUIT -> CommandResult.of(new Transition(screen, study, List.of(new Command.Quit())));
            default -> CommandResult.of(Transition.to(screen, study));
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
    private CommandResult speaking(String rest) {
        Optional<Language> language =
                rest.isEmpty() ? Optional.of(study.language().other()) : named(TextFolding.of(rest));
        return language.map(found -> CommandResult.of(Transition.to(screen, study.withLanguage(found))))
                .orElseGet(() -> CommandResult.error(MessageKey.WORD_LANGUAGE_HELP, screen, study));
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
        return left(screen -> screen instanceof LessonScreen);
    }

    /** Closes the lab and all overlays, down to the lesson or the question that led to them. */
    private Transition outside() {
        return left(screen -> screen instanceof LessonScreen || screen instanceof QuestionScreen);
    }

    private Transition left(Predicate<Screen> isThere) {
        Transition turn = Transition.to(screen, study);
        for (int back = 0; back < DEEPEST && !isThere.test(turn.screen()); back++) {
            turn = turn.then(Action.BACK);
        }
        return turn;
    }

    private CommandResult go(String rest) {
        Optional<Integer> number = rest.isEmpty()
                ? Optional.of(study.firstUnread())
                : new ScreenChoice(study.course(), study.language()).number(rest);
        return number.map(found -> CommandResult.of(
                        home().then(here -> LessonScreen.at(here.study().atScreen(found)))))
                .orElseGet(() -> CommandResult.error(
                        MessageKey.PLAIN_NO_SCREEN, screen, study, rest, Integer.toString(study.lastNumber())));
    }

    private CommandResult searched(String rest) {
        return rest.isEmpty()
                ? CommandResult.error(MessageKey.WORD_SEARCH_HELP, screen, study)
                : CommandResult.of(home().then(here -> SearchScreen.of(rest, here.study())));
    }

    /** Opens the questions of the current page. An error if the page has none, or if all of them are below the seal. */
    private CommandResult asked() {
        if (new GuidedPath(study).hidesQuestions()) {
            return screen instanceof LessonScreen
                    ? CommandResult.error(MessageKey.SEAL_QUESTIONS, screen, study)
                    : CommandResult.error(
                            MessageKey.PLAIN_SEALED_QUESTIONS, screen, study, Integer.toString(study.number()));
        }
        return study.page().exercises().isEmpty()
                ? CommandResult.error(MessageKey.PLAIN_NO_QUESTIONS, screen, study)
                : CommandResult.of(home().then(here -> new GuidedPath(here.study()).nextQuestion()));
    }

    /** Opens an experiment in the lab. */
    private interface Door {
        Transition to(Screen origin, String name, AppState study);
    }

    /**
     * Opens the named experiment. Without a name, opens the experiment of the current page, or the list of experiments
     * if the page has none. A word for "all" opens the list too.
     */
    private CommandResult lab(String rest, Door door) {
        ExperimentChoice choice = new ExperimentChoice(study.course().experiments());
        Optional<String> name = rest.isEmpty() ? PlainLesson.experiment(study) : choice.meant(rest);
        if (name.isEmpty() && !rest.isEmpty() && !choice.isAll(rest)) {
            return unknown(rest);
        }
        return CommandResult.of(outside()
                .then(here -> name.map(known -> door.to(here.screen(), known, here.study()))
                        .orElseGet(() -> LabListScreen.to(here.screen(), here.study()))));
    }

    /** Returns the completions of the text after a global command; empty if there are none. */
    public List<String> choices(PlainCommand word) {
        return switch (word) {
            case GO -> study.course().screens();
            case LAB, RUN -> study.course().experiments();
            default -> List.of();
        };
    }

    private CommandResult unknown(String name) {
        return SpellingSuggestion.to(name, study.course().experiments())
                .map(nearest -> CommandResult.error(MessageKey.CLI_MISSPELT_EXPERIMENT, screen, study, name, nearest))
                .orElseGet(() -> CommandResult.error(MessageKey.CLI_UNKNOWN_EXPERIMENT, screen, study, name));
    }
}
