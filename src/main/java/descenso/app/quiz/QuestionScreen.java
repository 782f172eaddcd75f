package descenso.app.quiz;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.quiz.AnswerInput.Submission;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CourseState;
import descenso.app.screen.Movement;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt.SelfGrade;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.widget.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The screen of a question.
 *
 * @param graded the graded answer; empty while this try has none
 * @param top 0-based index of the first visible line; negative after any key that does not scroll
 */
public record QuestionScreen(
        QuizRound round, QuestionSession session, AnswerInput input, Optional<GradedAnswer> graded, int top)
        implements AnsweringScreen {

    /** A graded answer, kept once the journal has recorded or lost it; until then no feedback is shown. */
    record GradedAnswer(Answer answer, GradingResult result, NewAttempt newAttempt, Optional<Boolean> isKept) {

        /** Tests whether the correct answer is known; a wrong open answer was compared with it. */
        boolean isOver() {
            return switch (result.grade()) {
                case RIGHT, PARTLY, UNKNOWN, UNDECIDED -> true;
                case WRONG -> answer instanceof Answer.Words;
            };
        }
    }

    private static final int UNSCROLLED = -1;

    public static Transition open(QuizRound round, AppState state) {
        return Transition.to(asked(round, QuestionSession.of(state.translated(round.question()), state), state), state);
    }

    /** Returns a question as it is asked, with the draft of an open answer. */
    private static QuestionScreen asked(QuizRound round, QuestionSession session, AppState state) {
        String id = session.exercise().id();
        boolean isCompared = state.isMarked(CourseState.Mark.COMPARED, id);
        return fresh(round, session, session.input(state.draft(id), isCompared));
    }

    private static QuestionScreen fresh(QuizRound round, QuestionSession session, AnswerInput input) {
        return new QuestionScreen(round, session, input, Optional.empty(), UNSCROLLED);
    }

    private QuestionScreen with(AnswerInput other) {
        return fresh(round, session, other);
    }

    private String id() {
        return session.exercise().id();
    }

    Optional<GradedAnswer> shownGrade() {
        return graded.filter(answer -> answer.isKept.isPresent());
    }

    @Override
    public ScreenCommands<? extends AnsweringScreen> commands(AppState state) {
        if (graded.isEmpty()) {
            return input.commands().on(this, state);
        }
        if (shownGrade().isEmpty()) {
            return QuestionCommands.RECORDING.on(this, state);
        }
        if (shownGrade().get().isOver()) {
            return QuestionCommands.ANSWERED.on(this, state);
        }
        ScreenCommands<QuestionScreen> mistaken = QuestionCommands.MISTAKEN.on(this, state);
        return isReview() ? mistaken.withLabel(MessageKey.ACTION_GO_ON, MessageKey.QUIZ_SHOW) : mistaken;
    }

    /** Tests whether the last answer can be undone. */
    boolean isUndoable() {
        return isReview() && round.hasResults();
    }

    boolean isReview() {
        return round.purpose() == QuizRound.Purpose.REVIEW;
    }

    @Override
    public List<MessageKey> notes() {
        return graded.isPresent() ? AnsweringScreen.super.notes() : input.notes();
    }

    /** Goes on to the next question, or to what follows the last one. */
    Transition leaveQuestion(AppState state) {
        return round.next(state);
    }

    /** Goes on from the feedback: to its end, then to the next question. */
    Transition goOn(AppState state) {
        if (!new QuestionView(this, state).window().isAtBottom()) {
            return scroll(state, Movement.PAGE_DOWN);
        }
        return isReview() && !shownGrade().orElseThrow().isOver() ? showAnswer(state) : leaveQuestion(state);
    }

    @Override
    public Transition change(UnaryOperator<AnswerInput> change, AppState state) {
        return Transition.to(with(change.apply(input)), state);
    }

    @Override
    public Transition scroll(AppState state, Movement movement) {
        Viewport window = new QuestionView(this, state).window();
        int line = movement.moved(window).top();
        return Transition.to(new QuestionScreen(round, session, input, graded, line), state);
    }

    Transition refute(AppState state) {
        return refutation(state)
                .map(experiment -> LabLoadingScreen.to(this, experiment, state))
                .orElse(Transition.to(this, state));
    }

    Transition showAnswer(AppState state) {
        return grade(session.nextTry(), new Answer.Unknown(), "", state);
    }

    /** Takes the next hint. After a wrong answer, this starts another try. */
    Transition takeHint(AppState state) {
        QuestionScreen asked = graded.isPresent() ? again() : this;
        return Transition.to(fresh(round, asked.session.withHint(), asked.input), state);
    }

    /** Starts another try with the same numbers. The typed or ticked answer stays. */
    QuestionScreen again() {
        return fresh(round, session.nextTry(), input.again());
    }

    /** Submits the answer; in plain mode the typed one. Without one, a text is dictated first. */
    @Override
    public Transition answer(AppState state, String words) {
        if (!state.isPlainMode()) {
            return submit(state);
        }
        return words.isEmpty() && acceptsLines()
                ? Transition.to(this, state, new Command.Dictate())
                : answerInWords(state, words);
    }

    @Override
    public Transition onDictated(AppState state) {
        return acceptsLines() ? answerInWords(state, "") : Transition.to(this, state);
    }

    /** Tests whether an answer may be entered over several lines. */
    boolean acceptsLines() {
        return graded.isEmpty() && input instanceof FreeTextInput;
    }

    /**
     * Answers with a typed line, in another try if this one is graded. An incomplete answer is refused with a notice.
     */
    Transition answerInWords(AppState state, String words) {
        QuestionScreen asking = graded.isEmpty() ? this : again();
        Submission parsed =
                asking.input.parse(words, session.exerciseView(state).exercise());
        if (parsed instanceof Submission.Refused refused) {
            return Transition.refused(refused.message(), this, state);
        }
        AnswerInput typed = ((Submission.Further) parsed).input();
        Transition submitted = asking.with(typed).submit(keeping(typed, state));
        return submitted.state().notice().isPresent() ? submitted.after(List.of(new Command.Refuse())) : submitted;
    }

    /** Submits the answer in the current language, in which the unit is typed and the ideas are found. */
    private Transition submit(AppState state) {
        Submission submission =
                input.submit(state.translated(session.question()).exercise());
        if (submission instanceof Submission.Further further) {
            boolean isCompared = further.input() instanceof RowsInput rows && rows.kind() == RowsInput.Kind.IDEAS;
            return Transition.to(
                    with(further.input()), isCompared ? state.withMark(CourseState.Mark.COMPARED, id()) : state);
        }
        if (submission instanceof Submission.Refused refused) {
            return Transition.to(this, state.withNotice(refused.message()));
        }
        Submission.Answered answered = (Submission.Answered) submission;
        return grade(session, answered.answer(), answered.text(), state);
    }

    /** Grades an answer and records the attempt. The feedback is shown once the attempt is recorded. */
    private Transition grade(QuestionSession now, Answer answer, String text, AppState state) {
        GradingResult result = session.exercise().question().grade(answer, now.values());
        NewAttempt newAttempt = now.attempt(answer, text, result);
        GradedAnswer verdict = new GradedAnswer(answer, result, newAttempt, Optional.empty());
        QuestionSession answered = now.withAnswer(answer, result);
        QuestionScreen next = new QuestionScreen(round, answered, input, Optional.of(verdict), UNSCROLLED);
        return Transition.to(next, state, new Command.RecordAttempt(newAttempt));
    }

    Transition regrade(SelfGrade regrade, AppState state) {
        return Transition.to(this, state, new Command.RecordAttempt(NewAttempt.regrade(session.question(), regrade)));
    }

    /** Returns the id of the experiment that refutes the latest wrong answer. */
    Optional<String> refutation(AppState state) {
        return session.refutation(state.course());
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        if (report instanceof Report.Recorded recorded
                && graded.map(GradedAnswer::newAttempt)
                        .filter(recorded.newAttempt()::equals)
                        .isPresent()) {
            return onRecorded(graded.get(), recorded.attempt().isPresent(), state);
        }
        boolean isOfHistory = report instanceof Report.Recorded || report instanceof Report.HistoryLoaded;
        return isOfHistory && isOtherSession(state) ? open(round, state) : Transition.to(this, state);
    }

    /** Tests whether a journal that was read late makes this another session, of which no answer was begun. */
    private boolean isOtherSession(AppState state) {
        QuestionSession met = QuestionSession.of(session.question(), session.learner(), session.before());
        return state.history().learning().sessionCount(id()) != session.before() && equals(asked(round, met, state));
    }

    /** Counts the answer in the round, once nothing can undo it. A draft stays only if it could not be recorded. */
    private Transition onRecorded(GradedAnswer verdict, boolean isKept, AppState state) {
        QuizRound counted = round.with(session, verdict.newAttempt.answer(), verdict.result.grade());
        GradedAnswer recorded =
                new GradedAnswer(verdict.answer, verdict.result, verdict.newAttempt, Optional.of(isKept));
        AppState undrafted = state.withDraft(id(), "");
        return Transition.to(
                new QuestionScreen(counted, session, input, Optional.of(recorded), top),
                isKept ? undrafted.with(undrafted.courseState().withoutMark(CourseState.Mark.COMPARED, id())) : state);
    }

    @Override
    public Transition onKey(Key key, AppState state) {
        return replaceInput(room -> input.onKey(key, room), state);
    }

    @Override
    public Transition onPaste(String text, AppState state) {
        return replaceInput(room -> input.onPaste(AnsweringScreen.pasted(text, input.draft(), state), room), state);
    }

    /** Changes the answer, unless it is graded. */
    private Transition replaceInput(Function<Size, AnswerInput> change, AppState state) {
        if (graded.isPresent()) {
            return Transition.to(this, state);
        }
        AnswerInput other = change.apply(new QuestionView(this, state).room());
        return Transition.to(with(other), keeping(other, state));
    }

    /** Saves an open answer as a draft at every key, so that no text is lost. */
    private AppState keeping(AnswerInput answer, AppState state) {
        return answer instanceof FreeTextInput open ? state.withDraft(id(), open.text()) : state;
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new QuestionView(this, state);
    }

    @Override
    public Frame view(AppState state) {
        return new QuestionView(this, state).frame();
    }
}
