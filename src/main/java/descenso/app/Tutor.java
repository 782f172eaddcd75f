package descenso.app;

import descenso.app.CourseListScreen.CourseOption;
import descenso.app.classroom.ProjectorScreen;
import descenso.app.classroom.ProjectorScreen.JoinAddress;
import descenso.app.classroom.SpotlightScreen;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.quiz.QuestionScreen;
import descenso.app.quiz.QuizRound;
import descenso.app.quiz.ReviewScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.PreviewCache;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CourseState;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.SavedState;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.view.frame.HeaderFooter;
import descenso.view.frame.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The complete state of the tutor at one moment. {@link #update} maps a message to the next state and to the commands
 * that a session carries out.
 *
 * @param kept the state that was last passed to a {@link Command.SaveState}; empty at the start
 * @param leading the place that this person shows to the class
 */
public record Tutor(AppState state, Screen screen, SavedState kept, Leading leading) {

    public Tutor(AppState state, Screen screen, SavedState kept) {
        this(state, screen, kept, Leading.none());
    }

    /** The result of a message: the next state of the tutor, and the commands to carry out in their order. */
    public record TutorUpdate(Tutor tutor, List<Command> commands) {

        public static TutorUpdate at(Tutor tutor) {
            return new TutorUpdate(tutor, List.of());
        }

        public TutorUpdate and(Command command) {
            List<Command> more = new ArrayList<>(commands);
            more.add(command);
            return new TutorUpdate(tutor, more);
        }

        public TutorUpdate {
            commands = List.copyOf(commands);
        }
    }

    /** Creates the tutor at the bookmark. Its first update saves the state. */
    public static Tutor opening(AppState state) {
        Screen lesson = LessonScreen.fresh();
        return new Tutor(shown(lesson, state), lesson, SavedState.nothing());
    }

    /** Creates the tutor at the title of the very first start. */
    public static TutorUpdate atTitle(AppState state) {
        return at(TitleScreen.over(state));
    }

    /** Creates the tutor in the lab, with the named experiment or, without a name, with the list of all experiments. */
    public static TutorUpdate inLab(AppState state, Optional<String> experiment) {
        Transition list = LabListScreen.to(LessonScreen.fresh(), experiment, state);
        return at(
                experiment.isEmpty()
                        ? list
                        : list.then(here -> LabLoadingScreen.to(here.screen(), experiment.get(), here.state())));
    }

    /** Creates the tutor in the review of the questions that are due. */
    public static TutorUpdate inReview(AppState state) {
        return at(ReviewScreen.to(LessonScreen.fresh(), state));
    }

    /** Creates the tutor in a round of at least one question. */
    public static TutorUpdate inQuiz(AppState state, List<CourseQuestion> questions) {
        return at(QuestionScreen.open(QuizRound.of(QuizRound.Purpose.QUIZ, questions, LessonScreen.fresh()), state));
    }

    /**
     * Creates the tutor in the list of the courses of a class, over the one that was used last. Nothing is saved until
     * the learner changes something: a course that was only listed has no place yet.
     *
     * @param latest the 0-based number of the course of the state
     */
    public static TutorUpdate inCourses(AppState state, List<CourseOption> courses, int latest) {
        return TutorUpdate.at(new Tutor(state, new CourseListScreen(courses, latest), state.saved()));
    }

    /** Creates the tutor of a projector, which has no place to save. */
    public static TutorUpdate onProjector(AppState state, JoinAddress address) {
        return TutorUpdate.at(new Tutor(state, ProjectorScreen.at(address), state.saved()));
    }

    private static TutorUpdate at(Transition transition) {
        return new Tutor(transition.state(), transition.screen(), SavedState.nothing()).step(transition);
    }

    /** Tests whether the learner is in the list of courses, and so in no course. */
    public boolean isInCourses() {
        return isInCourses(screen);
    }

    private static boolean isInCourses(Screen shown) {
        return shown.nearest(CourseListScreen.class).isPresent();
    }

    public Frame view() {
        return isTooSmall() ? HeaderFooter.tooSmall(state.size(), state.texts()) : screen.view(state);
    }

    boolean isTooSmall() {
        return isTooSmall(state);
    }

    public PlainScreen plain() {
        return screen.plainScreen(state);
    }

    /** Returns all words that may replace the last word of a line of plain mode. */
    public List<String> completions(String line) {
        return new TypedLine(screen, state).completions(line);
    }

    public TutorUpdate update(Message message) {
        Transition next = message.transition(this);
        return next.state().classroom().isPresent()
                ? inClass(next, message instanceof Message.WorkerReport)
                : step(next);
    }

    /** Shows what the class sees over the screen, and submits what this person shows to it. */
    private TutorUpdate inClass(Transition transition, boolean isReport) {
        Transition shown = FollowScreen.after(transition, !isInCourses(transition.screen()));
        TutorUpdate update = step(SpotlightScreen.after(shown));
        Tutor next = update.tutor();
        Transition now = new Transition(next.screen, next.state, update.commands());
        Leading.Step shared = leading.after(screen, now, isReport);
        TutorUpdate leading =
                new TutorUpdate(new Tutor(next.state, next.screen, next.kept, shared.leading()), update.commands());
        return shared.command().map(leading::and).orElse(leading);
    }

    Transition unchanged() {
        return Transition.to(screen, state);
    }

    Transition pressed(Key key) {
        AppState calm = state.withoutNotice();
        if (state.isHeldByNotice() && key.equals(Key.ESCAPE) && !isTooSmall()) {
            return Transition.to(screen, calm);
        }
        ScreenCommands<?> commands = screen.commands(state).on(calm); // a key may answer the notice
        if (isTooSmall()) {
            boolean isQuit =
                    commands.id(key).filter(MessageKey.ACTION_QUIT::equals).isPresent();
            return isQuit ? CommandTable.quit(screen, calm) : Transition.to(screen, calm);
        }
        return commands.press(key)
                .or(() -> pressedEverywhere(key, commands, calm))
                .orElseGet(() -> screen.onKey(key, calm));
    }

    /** Gives a command that every screen has in a class. A character belongs to the text where one is typed. */
    private Optional<Transition> pressedEverywhere(Key key, ScreenCommands<?> commands, AppState calm) {
        boolean isCommand = !key.types() || commands.contains(MessageKey.ACTION_THEME);
        return isCommand && calm.classroom().isPresent()
                ? GlobalCommands.ALL.on(screen, calm).press(key)
                : Optional.empty();
    }

    /** Returns the shared state after a report, whichever screen is open. */
    AppState after(Report report) {
        if (report instanceof Report.HistoryLoaded loaded) {
            return state.withHistory(loaded.history());
        }
        if (report instanceof Report.Previewed previewed) {
            return state.with(state.previewCache().withPreview(previewed.name(), previewed.preview()));
        }
        if (report instanceof Report.Exported exported) {
            MessageKey whole = exported.isKept() ? MessageKey.LAB_EXPORTED_KEPT : MessageKey.LAB_EXPORTED;
            MessageKey unrun = exported.isKept() ? MessageKey.LAB_EXPORTED_KEPT_UNRUN : MessageKey.LAB_EXPORTED_UNRUN;
            return state.withNotice(exported.isWhole() ? whole : unrun, exported.place());
        }
        return report instanceof Report.Recorded recorded ? remembering(recorded) : state;
    }

    /** Adds a recorded attempt to the history. A prediction that was lost counts as made until the session ends. */
    private AppState remembering(Report.Recorded recorded) {
        NewAttempt newAttempt = recorded.newAttempt();
        AppState noted = state.withoutMark(CourseState.Mark.SKIPPED, newAttempt.subject());
        return recorded.attempt()
                .map(attempt -> noted.withHistory(noted.history().with(attempt)))
                .orElseGet(() -> newAttempt.kind() == Attempt.Kind.PREDICTION
                        ? noted.withMark(CourseState.Mark.PREDICTED, newAttempt.subject())
                        : noted);
    }

    /** Shows the screen of a transition, saves what has changed, and requests the previews that it shows. */
    private TutorUpdate step(Transition transition) {
        Screen next = transition.screen();
        AppState shown = shown(next, transition.state());
        List<Command> commands = new ArrayList<>(transition.commands());
        SavedState now = shown.saved();
        if (!now.equals(kept)) {
            commands.add(new Command.SaveState(shown.courseId(), now));
        }
        PreviewCache previews = shown.previewCache();
        List<String> names = Stream.of(next.requestedPreviews(shown), next.upcomingPreviews(shown))
                .flatMap(List::stream)
                .toList();
        for (String name : isTooSmall(shown) ? List.<String>of() : names) {
            if (!previews.requested().contains(name)) {
                commands.add(new Command.ShowPreview(name));
                previews = previews.withRequested(name);
            }
        }
        return new TutorUpdate(new Tutor(shown.with(previews), next, now), commands);
    }

    /** Returns the state with the visible part of a screen recorded as seen. */
    private static AppState shown(Screen screen, AppState state) {
        return isTooSmall(state) ? state : screen.onShown(state);
    }

    private static boolean isTooSmall(AppState state) {
        return !Layout.isEnough(state.size());
    }
}
