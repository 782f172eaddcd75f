package descenso.app;

import descenso.app.key.Action;
import descenso.app.key.Intent;
import descenso.app.key.LabAction;
import descenso.app.key.PlainCommand;
import descenso.app.key.QuizAction;
import descenso.app.key.ScreenKeyMaps;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.lesson.ContentsScreen;
import descenso.app.lesson.LabListScreen;
import descenso.app.lesson.LessonScreen;
import descenso.app.lesson.SearchScreen;
import descenso.app.quiz.QuestionScreen;
import descenso.app.quiz.QuizRound;
import descenso.app.quiz.ReviewScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandResult;
import descenso.app.screen.Message;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.CourseQuestion;
import descenso.phrases.LocalizedMessage;
import descenso.progress.Attempt;
import descenso.progress.SavedState;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.frame.TooSmall;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The complete state of the tutor at one moment. {@link #update} maps a message to the next state and to the commands
 * that a session carries out.
 *
 * @param kept the state that was last passed to a {@link Command.SaveState}; empty at the start
 */
public record Tutor(AppState state, Screen screen, SavedState kept) {

    /** Commands that may close a screen and so lead back to an earlier one. */
    private static final Set<PlainCommand> BACKWARDS =
            Set.of(PlainCommand.BACK, PlainCommand.NEXT, PlainCommand.SKIP, PlainCommand.ANSWER);

    /** Creates the tutor at the bookmark. Its first update saves the state. */
    public static Tutor opening(AppState state) {
        return new Tutor(state, LessonScreen.fresh(), SavedState.nothing()).withShownRecorded();
    }

    /** Creates the tutor in the lab, with the named experiment or, without a name, with the list of all experiments. */
    public static TutorUpdate inLab(AppState state, Optional<String> experiment) {
        Screen lesson = LessonScreen.fresh();
        Transition list = experiment
                .map(name -> LabListScreen.behind(name, lesson, state))
                .orElseGet(() -> LabListScreen.to(lesson, state));
        Transition door = experiment
                .map(name -> LabLoadingScreen.to(list.screen(), name, state))
                .orElse(list);
        List<Command> commands = new ArrayList<>(list.commands());
        experiment.ifPresent(name -> commands.addAll(door.commands()));
        return at(new Transition(door.screen(), state, commands));
    }

    /** Creates the tutor in the review of the questions that are due. */
    public static TutorUpdate inReview(AppState state) {
        return at(ReviewScreen.to(LessonScreen.fresh(), state));
    }

    /**
     * Creates the tutor in a round of questions.
     *
     * @param questions at least one
     */
    public static TutorUpdate inQuiz(AppState state, List<CourseQuestion> questions) {
        return at(QuestionScreen.open(QuizRound.of(QuizRound.Purpose.QUIZ, questions, LessonScreen.fresh()), state));
    }

    private static TutorUpdate at(Transition transition) {
        return new Tutor(transition.state(), transition.screen(), SavedState.nothing()).step(transition);
    }

    public Frame view() {
        return isTooSmall() ? TooSmall.frame(state.size(), state.texts()) : screen.view(state);
    }

    private boolean isTooSmall() {
        return !TooSmall.isEnough(state.size());
    }

    /** Returns the plain-mode form of the current screen. */
    public PlainScreen plain() {
        return screen.plainScreen(state);
    }

    /**
     * Returns the result of a command of plain mode. The tutor itself changes in {@link #apply} only.
     *
     * @param rest the text after the command; may be empty
     */
    public CommandResult execute(PlainCommand command, String rest) {
        return new PlainCommandRouter(command, rest).route(screen, state.withoutNotice());
    }

    /** Returns the commands that are available on the current screen, including the global commands. */
    public Set<PlainCommand> commands() {
        Set<PlainCommand> words = EnumSet.copyOf(GlobalCommands.COMMANDS);
        words.addAll(plain().commands());
        return words;
    }

    /**
     * Tests whether a command names a screen. Plain mode then writes all paragraphs of that screen, even if it is open
     * already.
     */
    public boolean isNavigation(PlainCommand command) {
        return command != PlainCommand.QUIT
                && GlobalCommands.COMMANDS.contains(command)
                && !plain().commands().contains(command);
    }

    /**
     * Tests whether a command may lead back to an earlier screen. False for a command that names a screen and for one
     * that turns the pages of a lesson.
     */
    public boolean mayReturn(PlainCommand command) {
        return BACKWARDS.contains(command) && !(screen instanceof LessonScreen);
    }

    /** Returns the command for a line that is only a number; empty if such a line has no meaning. */
    public Optional<PlainCommand> commandForNumber() {
        return plain().commandForNumber();
    }

    /** Returns the completions of the text after a command. */
    public List<String> completions(PlainCommand command) {
        PlainScreen plain = plain();
        return plain.commands().contains(command)
                ? plain.completions(command)
                : new GlobalCommands(screen, state).completions(command);
    }

    /** Applies the result of a command of plain mode. */
    public TutorUpdate apply(CommandResult result) {
        return step(result.transition());
    }

    /** Stops the work that runs on the current screen. Changes nothing if no work runs. */
    public TutorUpdate interrupt() {
        return plain().onInterrupt().map(this::step).orElseGet(() -> TutorUpdate.at(this));
    }

    /** Frees memory after an OutOfMemoryError: the current screen drops what it can. */
    public TutorUpdate exhausted() {
        return step(screen.onMemoryExhausted(state));
    }

    public TutorUpdate update(Message message) {
        return message.accept(new MessageHandler());
    }

    private final class MessageHandler implements Message.Visitor<TutorUpdate> {

        @Override
        public TutorUpdate pressed(Key key) {
            AppState calm = state.withoutNotice();
            if (isTooSmall()) {
                return step(ScreenKeyMaps.TOO_SMALL
                        .intent(key)
                        .filter(intent -> screen.keys(calm).intent(key).equals(Optional.of(intent)))
                        .map(intent -> carryOut(intent, calm))
                        .orElse(Transition.to(screen, calm)));
            }
            if (state.notice().isPresent() && ScreenKeyMaps.NOTICE.intent(key).isPresent()) {
                return step(Transition.to(screen, calm));
            }
            Transition transition = screen.keys(calm)
                    .intent(key)
                    .map(intent -> carryOut(intent, calm))
                    .orElseGet(() -> screen.onKey(key, calm));
            return step(transition);
        }

        @Override
        public TutorUpdate pasted(String text) {
            return step(isTooSmall() ? Transition.to(screen, state) : screen.onPaste(text, state));
        }

        @Override
        public TutorUpdate resized(Size size) {
            return step(Transition.to(screen, state.withSize(size)));
        }

        @Override
        public TutorUpdate closed() {
            return step(new Transition(screen, state, List.of(new Command.Quit())));
        }

        @Override
        public TutorUpdate failed(LocalizedMessage message) {
            return step(Transition.to(screen, state.withNotice(message)));
        }

        @Override
        public TutorUpdate worked(Report report) {
            return step(screen.onReport(report, remembering(report)));
        }
    }

    /** Returns the shared state with the history that a report changes, whichever screen is open. */
    private AppState remembering(Report report) {
        if (report instanceof Report.HistoryLoaded recalled) {
            return state.withHistory(recalled.history());
        }
        return report instanceof Report.Recorded recorded ? remembering(recorded) : state;
    }

    /**
     * Adds a recorded attempt to the history. A prediction that could not be written counts as made until the session
     * ends.
     */
    private AppState remembering(Report.Recorded recorded) {
        NewAttempt newAttempt = recorded.newAttempt();
        return recorded.attempt()
                .map(attempt -> state.withHistory(state.history().with(attempt)))
                .orElseGet(() -> newAttempt.kind() == Attempt.Kind.PREDICTION
                        ? state.withPredictionMade(newAttempt.subject())
                        : state);
    }

    private Transition carryOut(Intent intent, AppState calm) {
        return intent.accept(new Intent.Visitor<>() {
            @Override
            public Transition action(Action action) {
                return act(action, calm);
            }

            @Override
            public Transition inLab(LabAction action) {
                return screen.onAction(action, calm);
            }

            @Override
            public Transition inQuiz(QuizAction action) {
                return screen.onAction(action, calm);
            }
        });
    }

    /** Carries out an action that is the same on every screen, and passes any other action to the screen. */
    private Transition act(Action action, AppState calm) {
        return switch (action) {
            case QUIT -> new Transition(screen, calm, List.of(new Command.Quit()));
            case LANGUAGE ->
                Transition.to(screen, calm.withLanguage(calm.language().other()));
            case THEME -> Transition.to(screen, calm.withTheme(calm.theme().next()));
            case HELP -> Transition.to(HelpScreen.over(screen), calm);
            case CONTENTS -> Transition.to(ContentsScreen.at(calm), calm);
            case SEARCH -> Transition.to(SearchScreen.over(calm), calm);
            case NEXT, PREVIOUS, GO_ON, GO_BACK, DOWN, UP, TOP, BOTTOM, OPEN, CONTINUE, BACK ->
                screen.onAction(action, calm);
        };
    }

    private TutorUpdate step(Transition transition) {
        Tutor next = new Tutor(transition.state(), transition.screen(), kept).withShownRecorded();
        List<Command> commands = new ArrayList<>(transition.commands());
        SavedState now = next.state.saved();
        if (!now.equals(kept)) {
            commands.add(new Command.SaveState(now));
        }
        List<String> wanted = next.missingPreviews();
        wanted.forEach(name -> commands.add(new Command.ShowPreview(name)));
        AppState asked = next.state;
        for (String name : wanted) {
            asked = asked.withPreviewRequested(name);
        }
        return new TutorUpdate(new Tutor(asked, next.screen, now), commands);
    }

    /**
     * Returns the experiments with a preview that the screen shows and that has not been requested. Empty if the
     * terminal is too small.
     */
    private List<String> missingPreviews() {
        return isTooSmall()
                ? List.of()
                : screen.requestedPreviews(state).stream()
                        .filter(name -> !state.requestedPreviews().contains(name))
                        .toList();
    }

    /**
     * Returns the tutor with the visible part of the screen recorded as seen. Unchanged if the terminal is too small.
     */
    private Tutor withShownRecorded() {
        return isTooSmall() ? this : new Tutor(screen.onShown(state), screen, kept);
    }
}
