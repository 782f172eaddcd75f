package descenso.app;

import descenso.app.classroom.ClassroomScreen;
import descenso.app.classroom.DashboardScreen;
import descenso.app.classroom.LearnerActions;
import descenso.app.classroom.StageActions;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.quiz.QuestionScreen;
import descenso.app.quiz.ReviewScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.NotationScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.source.KnownWords;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The commands of plain mode that every screen has, and the keys of the classroom. A screen may define some of them
 * differently.
 */
final class GlobalCommands {

    private static final TypedWords EVERY_EXPERIMENT = TypedWords.of("list-all");

    /** The keys about the place that the class sees. Where a letter has another effect, the other key has this one. */
    private static final String FOLLOWING = "F5,f";

    /** Commands that name a screen or change the language. Plain mode then prints the whole screen. */
    static final CommandTable<Screen> OPENING = CommandTable.<Screen>empty()
            .word(MessageKey.WORD_GO, GlobalCommands::go)
            .completing((screen, state) -> state.course().pageIds())
            .word(
                    MessageKey.WORD_CONTENTS,
                    (screen, state) -> home(screen, state)
                            .then(here -> Transition.to(ContentsScreen.at(here.state()), here.state())))
            .word(MessageKey.WORD_SEARCH, GlobalCommands::search)
            .word(MessageKey.WORD_QUESTIONS, GlobalCommands::openQuestions)
            .word(MessageKey.WORD_LAB, (screen, state, name) -> lab(screen, state, name, LabLoadingScreen::to))
            .completing((screen, state) -> state.course().experiments())
            .word(MessageKey.WORD_RUN, (screen, state, name) -> lab(screen, state, name, LabLoadingScreen::toRun))
            .completing((screen, state) -> state.course().experiments())
            .word(
                    MessageKey.WORD_REVIEW,
                    (screen, state) -> home(screen, state).then(here -> ReviewScreen.to(here.screen(), here.state())))
            .word(MessageKey.WORD_PROGRESS, (screen, state) -> ProgressScreen.over(origin(screen), state))
            .hidden(MessageKey.ACTION_CLASSROOM, "F4", MessageKey.WORD_CLASSROOM, DashboardScreen::over)
            .when((screen, state) -> state.isOfStaff())
            .word(MessageKey.WORD_NOTATION, NotationScreen::over)
            .when((screen, state) -> NotationScreen.exists(state))
            .word(MessageKey.WORD_LANGUAGE, CommandTable::language);

    /** Commands that only print, or end the session. */
    static final CommandTable<Screen> OTHERS = CommandTable.<Screen>empty()
            .word(MessageKey.WORD_QUIT, CommandTable::quit)
            .word(MessageKey.WORD_FORMULA, GlobalCommands::formulas)
            .word(MessageKey.WORD_REPEAT, GlobalCommands::repeat)
            .word(MessageKey.WORD_BELL, (screen, state) -> Transition.to(screen, state, new Command.ToggleBell()))
            .word(MessageKey.WORD_HELP, (screen, state, about) -> new TypedLine(screen, state).help(about));

    /** Commands of a learner in a live class. The hand has no key where letters are typed. */
    private static final CommandTable<Screen> IN_CLASS = CommandTable.<Screen>empty()
            .hidden(MessageKey.VOTE_HAND, "!", MessageKey.WORD_HAND, LearnerActions::moveHand)
            .when((screen, state) -> isInClass(state)
                    && (state.isPlainMode() || screen.commands(state).contains(MessageKey.ACTION_THEME)))
            .hidden(MessageKey.VOTE_CLASS, "F4", MessageKey.WORD_CLASSROOM, ClassroomScreen::over)
            .when((screen, state) -> isInClass(state))
            .word(MessageKey.WORD_PACE, LearnerActions::reportPace)
            .completing((screen, state) -> LearnerActions.paces(state.language()))
            .when((screen, state) -> isInClass(state))
            .word(MessageKey.WORD_ASK, LearnerActions::ask)
            .when((screen, state) -> isInClass(state))
            .word(MessageKey.WORD_SUPPORT, LearnerActions::support)
            .when((screen, state) -> isInClass(state))
            .hidden(
                    MessageKey.ACTION_CHARACTERS,
                    "U",
                    (screen, state) ->
                            Transition.to(screen, state.with(state.display().withOtherCharacters())))
            .when((screen, state) -> state.classroom().isPresent() // at home --ascii chooses them
                    && screen.commands(state).contains(MessageKey.ACTION_THEME))
            .hidden(MessageKey.SPOT_END, FOLLOWING, MessageKey.WORD_SPOTLIGHT, StageActions::endSharing)
            .when((screen, state) -> StageActions.isSharing(state))
            .hidden(MessageKey.FOLLOW_RETURN, FOLLOWING, MessageKey.WORD_FOLLOW, StageActions::returnToRun)
            .when((screen, state) -> state.hasLeftRun())
            .hidden(MessageKey.FOLLOW_RETURN, FOLLOWING, MessageKey.WORD_FOLLOW, FollowScreen::comeBack)
            .when((screen, state) -> state.hasLeftPlace())
            .hidden(MessageKey.FOLLOW_LEAD, FOLLOWING, MessageKey.WORD_FOLLOW, StageActions::lead)
            .when((screen, state) -> state.canLead() && !state.hasLeftPlace());

    /** The commands while the class is asked something, which comes first. */
    static final CommandTable<Screen> VOTING = CommandTable.<Screen>empty()
            .word(MessageKey.WORD_NOTATION, NotationScreen::over)
            .when((screen, state) -> NotationScreen.exists(state))
            .word(MessageKey.WORD_LANGUAGE, CommandTable::language)
            .and(OTHERS)
            .and(IN_CLASS);

    static final CommandTable<Screen> ALL = OPENING.and(OTHERS).and(IN_CLASS);

    /** Upper bound on the number of screens to close. Guards against a cycle of origins. */
    private static final int DEEPEST = 20;

    private GlobalCommands() {}

    /** Returns the screen to open the progress over. A progress screen is replaced, so that repeats do not stack. */
    private static Screen origin(Screen screen) {
        return screen instanceof ProgressScreen progress ? progress.origin() : screen;
    }

    private static boolean isInClass(AppState state) {
        return state.liveClassroom().isPresent();
    }

    /** Closes screens until the lesson is reached. */
    private static Transition home(Screen screen, AppState state) {
        return closeUntil(open -> open instanceof LessonScreen, screen, state);
    }

    private static Transition closeUntil(Predicate<Screen> isThere, Screen screen, AppState state) {
        Transition transition = Transition.to(screen, state);
        for (int back = 0; back < DEEPEST && !isThere.test(transition.screen()); back++) {
            transition = transition.then(MessageKey.ACTION_BACK);
        }
        return transition;
    }

    private static Transition go(Screen screen, AppState state, String page) {
        Optional<Integer> number = page.isEmpty()
                ? Optional.of(state.firstUnread())
                : state.course().pageNumber(page, state.language());
        return number.map(found -> home(screen, state)
                        .then(here -> LessonScreen.at(here.state().atScreen(found))))
                .orElseGet(() -> Transition.refused(
                        MessageKey.PLAIN_NO_SCREEN, screen, state, page, Integer.toString(state.lastNumber())));
    }

    private static Transition search(Screen screen, AppState state, String words) {
        return words.isEmpty()
                ? Transition.refused(MessageKey.WORD_SEARCH_HELP, screen, state)
                : home(screen, state).then(here -> SearchScreen.to(words, here.state()));
    }

    /** Opens the questions of the current page. Fails if the page has none, or if all of them are below the seal. */
    private static Transition openQuestions(Screen screen, AppState state) {
        if (new OpenPage(state).hidesQuestions()) {
            return screen instanceof LessonScreen
                    ? Transition.refused(MessageKey.SEAL_QUESTIONS, screen, state)
                    : Transition.refused(
                            MessageKey.PLAIN_SEALED_QUESTIONS, screen, state, Integer.toString(state.number()));
        }
        return state.page().exercises().isEmpty()
                ? Transition.refused(MessageKey.PLAIN_NO_QUESTIONS, screen, state)
                : home(screen, state).then(here -> new OpenPage(here.state()).nextQuestion());
    }

    private interface ExperimentOpener {
        Transition to(Screen origin, String name, AppState state);
    }

    /**
     * Opens the named experiment, over the lesson or the question that led to the lab. Without a name, opens the
     * experiment of the current page, or the list of experiments if the page has none. A word for "all" opens the list
     * too.
     */
    private static Transition lab(Screen screen, AppState state, String typed, ExperimentOpener opener) {
        List<String> experiments = state.course().experiments();
        Optional<String> name = typed.isEmpty() ? new OpenPage(state).experiment() : experiment(typed, experiments);
        if (name.isEmpty() && !typed.isEmpty() && !EVERY_EXPERIMENT.contains(TextFolding.fold(typed))) {
            return KnownWords.nearest(typed, experiments)
                    .map(near -> Transition.refused(MessageKey.CLI_MISSPELT_EXPERIMENT, screen, state, typed, near))
                    .orElseGet(() -> Transition.refused(MessageKey.CLI_UNKNOWN_EXPERIMENT, screen, state, typed));
        }
        return closeUntil(open -> open instanceof LessonScreen || open instanceof QuestionScreen, screen, state)
                .then(here -> name.map(known -> opener.to(here.screen(), known, here.state()))
                        .orElseGet(() -> LabListScreen.to(here.screen(), here.state())));
    }

    /** Returns the id that equals the text, or the only one that starts with it; a file (/ or .yaml) as it is. */
    private static Optional<String> experiment(String typed, List<String> ids) {
        if (ids.contains(typed) || typed.contains("/") || typed.endsWith(".yaml")) {
            return Optional.of(typed);
        }
        List<String> beginning = ids.stream()
                .filter(id -> id.startsWith(TextFolding.fold(typed)))
                .toList();
        return beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty();
    }

    private static Transition formulas(Screen screen, AppState state) {
        return Transition.output(screen.plainScreen(state).formulas(), screen, state);
    }

    private static Transition repeat(Screen screen, AppState state) {
        List<String> all = screen.plainScreen(state).sections().stream()
                .flatMap(List::stream)
                .toList();
        return Transition.to(screen, state, new Command.Say(all));
    }
}
