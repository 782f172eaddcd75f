package descenso.app;

import descenso.app.key.Action;
import descenso.app.key.Intent;
import descenso.app.key.Keys;
import descenso.app.key.LabAction;
import descenso.app.key.PlainCommand;
import descenso.app.key.QuizAction;
import descenso.app.lab.LabListScreen;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.lesson.ContentsScreen;
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
 * The whole tutor at one moment. {@link #update} is the only way on: a message in, the next tutor and what is to be
 * done outside out.
 *
 * @param kept what was last given to be remembered
 */
public record Tutor(AppState study, Screen screen, SavedState kept) {

    private static final Set<PlainCommand> BACKWARDS =
            Set.of(PlainCommand.BACK, PlainCommand.NEXT, PlainCommand.SKIP, PlainCommand.ANSWER);

    /** The tutor as it opens: at the bookmark. Its first update has that remembered. */
    public static Tutor opening(AppState study) {
        return new Tutor(study, LessonScreen.fresh(), SavedState.nothing()).withShownRecorded();
    }

    /** The tutor as it opens in the lab: with that experiment, or with the list of all. */
    public static Update inLab(AppState study, Optional<String> experiment) {
        Screen lesson = LessonScreen.fresh();
        Transition list = experiment
                .map(name -> LabListScreen.behind(name, lesson, study))
                .orElseGet(() -> LabListScreen.to(lesson, study));
        Transition door = experiment
                .map(name -> LabLoadingScreen.to(list.screen(), name, study))
                .orElse(list);
        List<Command> commands = new ArrayList<>(list.commands());
        experiment.ifPresent(name -> commands.addAll(door.commands()));
        return at(new Transition(door.screen(), study, commands));
    }

    /** The tutor as it opens with what is due. */
    public static Update inReview(AppState study) {
        return at(ReviewScreen.to(LessonScreen.fresh(), study));
    }

    /**
     * The tutor as it opens with questions in one go.
     *
     * @param questions at least one
     */
    public static Update inQuiz(AppState study, List<CourseQuestion> questions) {
        return at(QuestionScreen.asking(QuizRound.of(QuizRound.Purpose.QUIZ, questions, LessonScreen.fresh()), study));
    }

    private static Update at(Transition turn) {
        return new Tutor(turn.study(), turn.screen(), SavedState.nothing()).step(turn);
    }

    public Frame view() {
        return isTooSmall() ? TooSmall.frame(study.size(), study.speech()) : screen.view(study);
    }

    private boolean isTooSmall() {
        return !TooSmall.isEnough(study.size());
    }

    /** What the screen tells where there is none. */
    public PlainScreen telling() {
        return screen.plainScreen(study);
    }

    /**
     * What follows from a word.
     *
     * @param rest what was said after it; may be empty
     */
    public CommandResult execute(PlainCommand word, String rest) {
        return new CommandLine(word, rest).to(screen, study.withoutNotice());
    }

    /** The words that mean something here, those that mean something anywhere included. */
    public Set<PlainCommand> words() {
        Set<PlainCommand> words = EnumSet.copyOf(GlobalCommands.WORDS);
        words.addAll(telling().words());
        return words;
    }

    /** Whether a word asks for a place by name: then all of that is to be told, even where the learner is there. */
    public boolean isNavigation(PlainCommand word) {
        return word != PlainCommand.QUIT
                && GlobalCommands.WORDS.contains(word)
                && !telling().words().contains(word);
    }

    /** Whether a word may lead back to where the learner was before: none that names a place does, nor one that turns pages. */
    public boolean mayReturn(PlainCommand word) {
        return BACKWARDS.contains(word) && !(screen instanceof LessonScreen);
    }

    /** What a number without a word means; empty where it means nothing. */
    public Optional<PlainCommand> bare() {
        return telling().commandForNumber();
    }

    /** What may be said after a word. */
    public List<String> choices(PlainCommand word) {
        PlainScreen telling = telling();
        return telling.words().contains(word)
                ? telling.completions(word)
                : new GlobalCommands(screen, study).choices(word);
    }

    /** After what follows from a word. */
    public Update apply(CommandResult heard) {
        return step(heard.turn());
    }

    /** After whatever goes on by itself was told to stop. */
    public Update interrupt() {
        return telling().onInterrupt().map(this::step).orElseGet(() -> Update.at(this));
    }

    /** After memory was full: whatever could not be held is given up. */
    public Update exhausted() {
        return step(screen.exhausted(study));
    }

    public Update update(Message message) {
        return message.accept(new MessageHandler());
    }

    private final class MessageHandler implements Message.Visitor<Update> {

        @Override
        public Update pressed(Key key) {
            AppState calm = study.withoutNotice();
            if (isTooSmall()) {
                return step(Keys.TOO_SMALL
                        .intent(key)
                        .filter(intent -> screen.keys(calm).intent(key).equals(Optional.of(intent)))
                        .map(intent -> carryOut(intent, calm))
                        .orElse(Transition.to(screen, calm)));
            }
            if (study.notice().isPresent() && Keys.NOTICE.intent(key).isPresent()) {
                return step(Transition.to(screen, calm));
            }
            Transition turn = screen.keys(calm)
                    .intent(key)
                    .map(intent -> carryOut(intent, calm))
                    .orElseGet(() -> screen.onKey(key, calm));
            return step(turn);
        }

        @Override
        public Update pasted(String text) {
            return step(isTooSmall() ? Transition.to(screen, study) : screen.onPaste(text, study));
        }

        @Override
        public Update resized(Size size) {
            return step(Transition.to(screen, study.withSize(size)));
        }

        @Override
        public Update closed() {
            return step(new Transition(screen, study, List.of(new Command.Quit())));
        }

        @Override
        public Update failed(LocalizedMessage sentence) {
            return step(Transition.to(screen, study.withNotice(sentence)));
        }

        @Override
        public Update worked(Report report) {
            return step(screen.onReport(report, remembering(report)));
        }
    }

    /** What the learner has done is known wherever it was done. */
    private AppState remembering(Report report) {
        if (report instanceof Report.Recalled recalled) {
            return study.withHistory(recalled.past());
        }
        return report instanceof Report.Recorded recorded ? remembering(recorded) : study;
    }

    /** A prediction that cannot be kept has been made all the same, until the session ends. */
    private AppState remembering(Report.Recorded recorded) {
        NewAttempt tried = recorded.tried();
        return recorded.attempt()
                .map(attempt -> study.withHistory(study.past().with(attempt)))
                .orElseGet(() -> tried.kind() == Attempt.Kind.PREDICTION ? study.predicting(tried.subject()) : study);
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

    /** What every screen does alike is done here; the rest is the screen's. */
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

    private Update step(Transition turn) {
        Tutor next = new Tutor(turn.study(), turn.screen(), kept).withShownRecorded();
        List<Command> commands = new ArrayList<>(turn.commands());
        SavedState now = next.study.remembered();
        if (!now.equals(kept)) {
            commands.add(new Command.SaveState(now));
        }
        List<String> wanted = next.unasked();
        wanted.forEach(name -> commands.add(new Command.ShowPreview(name)));
        AppState asked = next.study;
        for (String name : wanted) {
            asked = asked.withPreviewRequested(name);
        }
        return new Update(new Tutor(asked, next.screen, now), commands);
    }

    /** Experiments of which the screen would show a preview that nobody has asked for. */
    private List<String> unasked() {
        return isTooSmall()
                ? List.of()
                : screen.requestedPreviews(study).stream()
                        .filter(name -> !study.wanted().contains(name))
                        .toList();
    }

    /** What is in sight has been seen. */
    private Tutor withShownRecorded() {
        return isTooSmall() ? this : new Tutor(screen.onShown(study), screen, kept);
    }
}
