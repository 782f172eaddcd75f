package descenso.app;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.app.lab.ExperimentChoice;
import descenso.app.lab.LabListScreen;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.lesson.ContentsScreen;
import descenso.app.lesson.GuidedPath;
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

/** What follows from the words that lead away from wherever one is. */
public record GlobalCommands(Screen screen, AppState study) {

    /** These words; a screen may have a meaning of its own for some. */
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

    /** Nobody goes back further. */
    private static final int DEEPEST = 20;

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

    /** Looked at again, it lies over the same screen. */
    private Screen origin() {
        return screen instanceof ProgressScreen progress ? progress.origin() : screen;
    }

    /** The other one, or the one that is named. */
    private CommandResult speaking(String rest) {
        Optional<Language> language =
                rest.isEmpty() ? Optional.of(study.language().other()) : named(TextFolding.of(rest));
        return language.map(found -> CommandResult.of(Transition.to(screen, study.withLanguage(found))))
                .orElseGet(() -> CommandResult.error(MessageKey.WORD_LANGUAGE_HELP, screen, study));
    }

    /** By the beginning of its name in either language. */
    private static Optional<Language> named(String folded) {
        if (folded.matches("(es|sp).*")) {
            return Optional.of(Language.ES);
        }
        return folded.matches("(en|in).*") ? Optional.of(Language.EN) : Optional.empty();
    }

    /** Out of everything, to the lesson. */
    private Transition home() {
        return left(screen -> screen instanceof LessonScreen);
    }

    /** Out of the lab and of what is only looked at, to what led there. */
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

    /** Opens the questions of the slide; an error if it asks none, or none yet. */
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

    /** On the way into the lab. */
    private interface Door {
        Transition to(Screen origin, String name, AppState study);
    }

    /** With a name into that experiment; without one into this slide's, or to the list of all. */
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

    /** What may be said after one of these words. */
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
