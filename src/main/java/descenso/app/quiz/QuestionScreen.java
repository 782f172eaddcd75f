package descenso.app.quiz;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.QuizAction;
import descenso.app.key.QuizKeyMaps;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.ReportHandler;
import descenso.app.screen.Screen;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
import descenso.course.CourseQuestion;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.progress.SelfGrade;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.tui.Frame;
import descenso.tui.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The screen of a question, with its answer and its feedback.
 *
 * @param graded the last graded answer; empty while this try has none
 * @param top the 0-based index of the first visible line; negative while the learner has not scrolled since the last
 *     other key
 */
public record QuestionScreen(
        QuizRound round, QuestionSession session, AnswerInput input, Optional<GradedAnswer> graded, int top)
        implements Screen {

    private static final int UNSCROLLED = -1;

    /** Opens the current question of a round. */
    public static Transition open(QuizRound round, AppState state) {
        CourseQuestion question = state.translated(round.question());
        String id = question.exercise().id();
        QuestionSession session = QuestionSession.of(question, state);
        return Transition.to(fresh(round, session, session.input(state.draft(id), state.isOpened(id))), state);
    }

    private static QuestionScreen fresh(QuizRound round, QuestionSession session, AnswerInput input) {
        return new QuestionScreen(round, session, input, Optional.empty(), UNSCROLLED);
    }

    private QuestionScreen with(AnswerInput other) {
        return fresh(round, session, other);
    }

    private Exercise exercise() {
        return session.exercise();
    }

    /** Returns the graded answer, once its feedback may be shown. */
    Optional<GradedAnswer> shownGrade() {
        return graded.filter(GradedAnswer::isShown);
    }

    @Override
    public KeyMap keys(AppState state) {
        if (graded.isEmpty()) {
            return asking();
        }
        if (shownGrade().isEmpty()) {
            return QuizKeyMaps.KEEPING;
        }
        KeyMap keys = shownGrade().get().isOver() ? QuizKeyMaps.ANSWERED : QuizKeyMaps.MISTAKEN;
        KeyMap known = session.hasHints() ? keys : keys.without(QuizAction.HINT);
        KeyMap refuting = refutation(state).experiment().isPresent() ? known : known.without(QuizAction.REFUTE);
        return isReview() ? reviewing(refuting) : refuting;
    }

    /**
     * Returns the keys after an answer in a review. While the correct answer is unknown, the key that goes on shows it
     * first; only skipping the question avoids this.
     */
    private KeyMap reviewing(KeyMap keys) {
        KeyMap all = keys.and(QuizKeyMaps.REGRADING);
        return keys.contains(QuizAction.SHOW)
                ? all.without(QuizAction.SHOW).withLabel(Action.GO_ON, MessageKey.QUIZ_SHOW)
                : all;
    }

    /**
     * Returns the keys while an answer is entered. In a review they undo the last answer too, unless letters are typed.
     */
    private KeyMap asking() {
        KeyMap keys = session.hasHints() ? input.keys() : input.keys().without(QuizAction.HINT);
        boolean isUndoable =
                isReview() && round.hasResults() && keys.intent(Key.of('q')).isPresent();
        return isUndoable ? keys.and(QuizKeyMaps.UNDOING) : keys;
    }

    boolean isReview() {
        return round.purpose() == QuizRound.Purpose.REVIEW;
    }

    @Override
    public List<MessageKey> notes() {
        Stream<MessageKey> ofReply = graded.isPresent() ? Stream.of() : input.notes().stream();
        return Stream.concat(ofReply, Stream.of(MessageKey.HELP_COPY)).toList();
    }

    @Override
    public Transition onAction(Action action, AppState state) {
        if (action == Action.BACK) {
            return new RoundNavigation(round, state).leave();
        }
        if (action == Action.GO_ON && shownGrade().isPresent() && isReadToItsEnd(state)) {
            return isReview() && !shownGrade().get().isOver()
                    ? onAction(QuizAction.SHOW, state)
                    : new RoundNavigation(round, state).next();
        }
        return Transition.to(scrolls(action) ? scrolled(action, state) : with(input.onAction(action)), state);
    }

    private boolean isReadToItsEnd(AppState state) {
        return new QuestionView(this, state).window().isAtBottom();
    }

    /** Tests whether an action scrolls. While an answer is entered, most actions move within it instead. */
    private boolean scrolls(Action action) {
        return graded.isPresent() || action == Action.GO_ON || action == Action.GO_BACK;
    }

    private QuestionScreen scrolled(Action action, AppState state) {
        QuestionView view = new QuestionView(this, state);
        return new QuestionScreen(
                round,
                session,
                input,
                graded,
                Scrolling.moved(view.window(), action).top());
    }

    @Override
    public Transition onAction(QuizAction action, AppState state) {
        return switch (action) {
            case SUBMIT, FINISH -> submit(state);
            case HINT -> Transition.to(hinted(), state);
            case SKIP, ON -> new RoundNavigation(round, state).next();
            case RETRY -> Transition.to(again(), state);
            case SHOW -> grade(session.nextTry(), new Answer.Unknown(), "", state);
            case REFUTE ->
                refutation(state)
                        .experiment()
                        .map(experiment -> LabLoadingScreen.to(this, experiment, state))
                        .orElse(Transition.to(this, state));
            case FORGOTTEN -> regrade(SelfGrade.AGAIN, state);
            case HARD -> regrade(SelfGrade.HARD, state);
            case GOOD -> regrade(SelfGrade.GOOD, state);
            case EASY -> regrade(SelfGrade.EASY, state);
            case UNDO -> new RoundNavigation(round, state).undo();
            case TICK, LOWER, HIGHER, NEXT_PARTNER, PREVIOUS_PARTNER ->
                Transition.to(with(input.onAction(action)), state);
            case ASK, REVIEW, PROGRESS -> Transition.to(this, state);
        };
    }

    /** Takes the next hint. After a wrong answer, this starts another try. */
    private QuestionScreen hinted() {
        QuestionScreen asked = graded.isPresent() ? again() : this;
        return fresh(round, asked.session.withHint(), asked.input);
    }

    /** Starts another try with the same numbers. The typed or ticked answer stays. */
    QuestionScreen again() {
        return fresh(round, session.nextTry(), input.again());
    }

    /** Replaces the answer and submits it. */
    Transition submitAnswer(AnswerInput other, AppState state) {
        Transition typed = replaceInput(other, state);
        return typed.then(here -> here.screen().onAction(QuizAction.SUBMIT, here.state()));
    }

    /**
     * Submits the answer in the current language, because the unit is typed and the ideas are found in that language.
     */
    private Transition submit(AppState state) {
        Submission submission =
                input.submit(state.translated(session.question()).exercise());
        if (submission instanceof Submission.Further further) {
            boolean isCompared = further.input() instanceof KeyIdeasInput;
            return Transition.to(
                    with(further.input()),
                    isCompared ? state.withModelAnswerSeen(exercise().id(), true) : state);
        }
        if (submission instanceof Submission.Refused refused) {
            return Transition.to(this, state.withNotice(refused.message()));
        }
        Submission.Answered answered = (Submission.Answered) submission;
        return grade(session, answered.answer(), answered.text(), state);
    }

    /** Grades an answer and records the attempt. The feedback is shown once the attempt is recorded. */
    private Transition grade(QuestionSession now, Answer answer, String text, AppState state) {
        GradingResult result = exercise().question().grade(answer, now.values());
        NewAttempt newAttempt = now.attempt(answer, text, result);
        GradedAnswer verdict = GradedAnswer.unkept(answer, result, newAttempt);
        QuestionSession answered = now.withAnswer(answer, result);
        QuestionScreen next = new QuestionScreen(round, answered, input, Optional.of(verdict), UNSCROLLED);
        return new Transition(next, state, List.of(new Command.RecordAttempt(newAttempt)));
    }

    private Transition regrade(SelfGrade regrade, AppState state) {
        return new Transition(
                this, state, List.of(new Command.RecordAttempt(NewAttempt.regrade(session.question(), regrade))));
    }

    /** Returns the refutation of the latest wrong answer; without parts until the feedback may be shown. */
    Refutation refutation(AppState state) {
        return new Refutation(shownGrade().isPresent() ? session.mistaken() : List.of(), state.course());
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        return report.accept(new ReportHandler(this, state) {
            @Override
            public Transition recorded(Report.Recorded recorded) {
                return graded.filter(verdict -> verdict.newAttempt().equals(recorded.newAttempt()))
                        .map(verdict -> onRecorded(verdict, recorded.attempt().isPresent(), state))
                        .orElseGet(() -> metAgain(state).orElseGet(() -> super.recorded(recorded)));
            }

            @Override
            public Transition historyLoaded(Report.HistoryLoaded recalled) {
                return metAgain(state).orElseGet(() -> super.historyLoaded(recalled));
            }
        });
    }

    /**
     * Opens the question again as the right session. This is needed if the journal was read late and has another number
     * of earlier sessions. Empty if the number is right, or if the learner has already changed the answer.
     */
    private Optional<Transition> metAgain(AppState state) {
        boolean isOther = state.history().learning().sessionCount(exercise().id()) != session.before();
        return isOther && isUntouched(state) ? Optional.of(open(round, state)) : Optional.empty();
    }

    /** Tests whether the question is as it was asked. */
    private boolean isUntouched(AppState state) {
        QuestionSession met = QuestionSession.of(session.question(), session.learner(), session.before());
        return equals(fresh(
                round,
                met,
                met.input(
                        state.draft(exercise().id()), state.isOpened(exercise().id()))));
    }

    /** Removes the draft, which is recorded now, and the mark that the model answer was seen. */
    private AppState undrafted(AppState state) {
        return state.withDraft(exercise().id(), "")
                .withModelAnswerSeen(exercise().id(), false);
    }

    /** Counts the answer in the round, once nothing can undo it. An answer that could not be recorded stays a draft. */
    private Transition onRecorded(GradedAnswer verdict, boolean isKept, AppState state) {
        QuestionScreen next = new QuestionScreen(
                round.with(
                        session, verdict.newAttempt().answer(), verdict.result().grade()),
                session,
                input,
                Optional.of(verdict.withRecorded(isKept)),
                top);
        return Transition.to(next, isKept ? undrafted(state) : state);
    }

    @Override
    public Transition onKey(Key key, AppState state) {
        return graded.isPresent()
                ? Transition.to(this, state)
                : replaceInput(input.onKey(key, new QuestionView(this, state).room()), state);
    }

    @Override
    public Transition onPaste(String text, AppState state) {
        return graded.isPresent()
                ? Transition.to(this, state)
                : replaceInput(input.onPaste(text, new QuestionView(this, state).room()), state);
    }

    /** Replaces the answer. An open answer is saved as a draft at every key, so that no text is lost. */
    private Transition replaceInput(AnswerInput other, AppState state) {
        AppState kept =
                other instanceof FreeTextInput open ? state.withDraft(exercise().id(), open.text()) : state;
        return Transition.to(with(other), kept);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainQuestion(this, state);
    }

    @Override
    public Frame view(AppState state) {
        return new QuestionView(this, state).frame();
    }
}
