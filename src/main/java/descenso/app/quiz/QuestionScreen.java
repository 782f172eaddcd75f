package descenso.app.quiz;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.QuizAction;
import descenso.app.key.QuizKeys;
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
import descenso.quiz.Grader;
import descenso.quiz.GradingResult;
import descenso.tui.Frame;
import descenso.tui.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The screen of a question, with its answer and its feedback.
 *
 * @param judged the last graded answer; empty while this try has none
 * @param top the 0-based index of the first visible line; negative while the learner has not scrolled since the last
 *     other key
 */
public record QuestionScreen(
        QuizRound round, ItemInstance encounter, AnswerInput reply, Optional<GradedAnswer> judged, int top)
        implements Screen {

    private static final int UNSCROLLED = -1;

    /** Opens the current question of a round. */
    public static Transition asking(QuizRound round, AppState study) {
        CourseQuestion asked = study.translated(round.asked());
        String id = asked.exercise().id();
        ItemInstance encounter = ItemInstance.of(asked, study);
        return Transition.to(fresh(round, encounter, encounter.reply(study.draft(id), study.isOpened(id))), study);
    }

    private static QuestionScreen fresh(QuizRound round, ItemInstance encounter, AnswerInput reply) {
        return new QuestionScreen(round, encounter, reply, Optional.empty(), UNSCROLLED);
    }

    private QuestionScreen with(AnswerInput other) {
        return fresh(round, encounter, other);
    }

    private Exercise exercise() {
        return encounter.exercise();
    }

    /** Returns the graded answer, once its feedback may be shown. */
    Optional<GradedAnswer> told() {
        return judged.filter(GradedAnswer::isTold);
    }

    @Override
    public KeyMap keys(AppState study) {
        if (judged.isEmpty()) {
            return asking();
        }
        if (told().isEmpty()) {
            return QuizKeys.KEEPING;
        }
        KeyMap keys = told().get().isOver() ? QuizKeys.ANSWERED : QuizKeys.MISTAKEN;
        KeyMap known = encounter.hasHints() ? keys : keys.without(QuizAction.HINT);
        KeyMap refuting = refutation(study).experiment().isPresent() ? known : known.without(QuizAction.REFUTE);
        return isReview() ? reviewing(refuting) : refuting;
    }

    /**
     * Returns the keys after an answer in a review. While the correct answer is unknown, the key that goes on shows it
     * first; only skipping the question avoids this.
     */
    private KeyMap reviewing(KeyMap keys) {
        KeyMap all = keys.and(QuizKeys.REGRADING);
        return keys.contains(QuizAction.SHOW)
                ? all.without(QuizAction.SHOW).withLabel(Action.GO_ON, MessageKey.QUIZ_SHOW)
                : all;
    }

    /**
     * Returns the keys while an answer is entered. In a review they undo the last answer too, unless letters are typed.
     */
    private KeyMap asking() {
        KeyMap keys = encounter.hasHints() ? reply.keys() : reply.keys().without(QuizAction.HINT);
        boolean isUndoable =
                isReview() && round.hasResults() && keys.intent(Key.of('q')).isPresent();
        return isUndoable ? keys.and(QuizKeys.UNDOING) : keys;
    }

    boolean isReview() {
        return round.purpose() == QuizRound.Purpose.REVIEW;
    }

    @Override
    public List<MessageKey> notes() {
        Stream<MessageKey> ofReply = judged.isPresent() ? Stream.of() : reply.notes().stream();
        return Stream.concat(ofReply, Stream.of(MessageKey.HELP_COPY)).toList();
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        if (action == Action.BACK) {
            return new RoundNavigation(round, study).left();
        }
        if (action == Action.GO_ON && told().isPresent() && isReadToItsEnd(study)) {
            return isReview() && !told().get().isOver()
                    ? onAction(QuizAction.SHOW, study)
                    : new RoundNavigation(round, study).on();
        }
        return Transition.to(scrolls(action) ? scrolled(action, study) : with(reply.act(action)), study);
    }

    private boolean isReadToItsEnd(AppState study) {
        return new QuestionView(this, study).window().isAtBottom();
    }

    /** Tests whether an action scrolls. While an answer is entered, most actions move within it instead. */
    private boolean scrolls(Action action) {
        return judged.isPresent() || action == Action.GO_ON || action == Action.GO_BACK;
    }

    private QuestionScreen scrolled(Action action, AppState study) {
        QuestionView view = new QuestionView(this, study);
        return new QuestionScreen(
                round,
                encounter,
                reply,
                judged,
                Scrolling.moved(view.window(), action).top());
    }

    @Override
    public Transition onAction(QuizAction action, AppState study) {
        return switch (action) {
            case SUBMIT, FINISH -> submitted(study);
            case HINT -> Transition.to(hinted(), study);
            case SKIP, ON -> new RoundNavigation(round, study).on();
            case RETRY -> Transition.to(again(), study);
            case SHOW -> judged(encounter.nextTry(), new Answer.Unknown(), "", study);
            case REFUTE ->
                refutation(study)
                        .experiment()
                        .map(experiment -> LabLoadingScreen.to(this, experiment, study))
                        .orElse(Transition.to(this, study));
            case FORGOTTEN -> regraded(SelfGrade.AGAIN, study);
            case HARD -> regraded(SelfGrade.HARD, study);
            case GOOD -> regraded(SelfGrade.GOOD, study);
            case EASY -> regraded(SelfGrade.EASY, study);
            case UNDO -> new RoundNavigation(round, study).undone();
            case TICK, LOWER, HIGHER, NEXT_PARTNER, PREVIOUS_PARTNER -> Transition.to(with(reply.act(action)), study);
            case ASK, REVIEW, PROGRESS -> Transition.to(this, study);
        };
    }

    /** Takes the next hint. After a wrong answer, this starts another try. */
    private QuestionScreen hinted() {
        QuestionScreen asked = judged.isPresent() ? again() : this;
        return fresh(round, asked.encounter.withHint(), asked.reply);
    }

    /** Starts another try with the same numbers. The typed or ticked answer stays. */
    QuestionScreen again() {
        return fresh(round, encounter.nextTry(), reply.again());
    }

    /** Replaces the answer and submits it. */
    Transition answering(AnswerInput other, AppState study) {
        Transition typed = typed(other, study);
        return typed.then(here -> here.screen().onAction(QuizAction.SUBMIT, here.study()));
    }

    /**
     * Submits the answer in the current language, because the unit is typed and the ideas are found in that language.
     */
    private Transition submitted(AppState study) {
        Submission submission = reply.submit(study.translated(encounter.asked()).exercise());
        if (submission instanceof Submission.Further further) {
            boolean isCompared = further.reply() instanceof KeyIdeasInput;
            return Transition.to(
                    with(further.reply()),
                    isCompared ? study.withModelAnswerSeen(exercise().id(), true) : study);
        }
        if (submission instanceof Submission.Refused refused) {
            return Transition.to(this, study.withNotice(refused.sentence()));
        }
        Submission.Answered answered = (Submission.Answered) submission;
        return judged(encounter, answered.answer(), answered.text(), study);
    }

    /** Grades an answer and records the attempt. The feedback is shown once the attempt is recorded. */
    private Transition judged(ItemInstance now, Answer answer, String text, AppState study) {
        GradingResult mark = Grader.mark(exercise().question(), answer, now.values());
        NewAttempt tried = now.attempt(answer, text, mark);
        GradedAnswer verdict = GradedAnswer.unkept(answer, mark, tried);
        ItemInstance answered = now.withAnswer(answer, mark);
        QuestionScreen next = new QuestionScreen(round, answered, reply, Optional.of(verdict), UNSCROLLED);
        return new Transition(next, study, List.of(new Command.RecordAttempt(tried)));
    }

    private Transition regraded(SelfGrade regrade, AppState study) {
        return new Transition(
                this, study, List.of(new Command.RecordAttempt(NewAttempt.regrade(encounter.asked(), regrade))));
    }

    /** Returns the refutation of the latest wrong answer; without parts until the feedback may be shown. */
    Refutation refutation(AppState study) {
        return new Refutation(told().isPresent() ? encounter.mistaken() : List.of(), study.course());
    }

    @Override
    public Transition onReport(Report report, AppState study) {
        return report.accept(new ReportHandler(this, study) {
            @Override
            public Transition recorded(Report.Recorded recorded) {
                return judged.filter(verdict -> verdict.tried().equals(recorded.tried()))
                        .map(verdict -> settled(verdict, recorded.attempt().isPresent(), study))
                        .orElseGet(() -> metAgain(study).orElseGet(() -> super.recorded(recorded)));
            }

            @Override
            public Transition recalled(Report.Recalled recalled) {
                return metAgain(study).orElseGet(() -> super.recalled(recalled));
            }
        });
    }

    /**
     * Opens the question again as the right session. This is needed if the journal was read late and has another number
     * of earlier sessions. Empty if the number is right, or if the learner has already changed the answer.
     */
    private Optional<Transition> metAgain(AppState study) {
        boolean isOther = study.past().ledger().sessionCount(exercise().id()) != encounter.before();
        return isOther && isUntouched(study) ? Optional.of(asking(round, study)) : Optional.empty();
    }

    /** Tests whether the question is as it was asked. */
    private boolean isUntouched(AppState study) {
        ItemInstance met = ItemInstance.of(encounter.asked(), encounter.learner(), encounter.before());
        return equals(fresh(
                round,
                met,
                met.reply(
                        study.draft(exercise().id()), study.isOpened(exercise().id()))));
    }

    /** Removes the draft, which is recorded now, and the mark that the model answer was seen. */
    private AppState undrafted(AppState study) {
        return study.withDraft(exercise().id(), "")
                .withModelAnswerSeen(exercise().id(), false);
    }

    /** Counts the answer in the round, once nothing can undo it. An answer that could not be recorded stays a draft. */
    private Transition settled(GradedAnswer verdict, boolean isKept, AppState study) {
        QuestionScreen next = new QuestionScreen(
                round.with(encounter, verdict.tried().answer(), verdict.mark().grade()),
                encounter,
                reply,
                Optional.of(verdict.settled(isKept)),
                top);
        return Transition.to(next, isKept ? undrafted(study) : study);
    }

    @Override
    public Transition onKey(Key key, AppState study) {
        return judged.isPresent()
                ? Transition.to(this, study)
                : typed(reply.type(key, new QuestionView(this, study).room()), study);
    }

    @Override
    public Transition onPaste(String text, AppState study) {
        return judged.isPresent()
                ? Transition.to(this, study)
                : typed(reply.paste(text, new QuestionView(this, study).room()), study);
    }

    /** Replaces the answer. An open answer is saved as a draft at every key, so that no text is lost. */
    private Transition typed(AnswerInput other, AppState study) {
        AppState kept =
                other instanceof FreeTextInput open ? study.withDraft(exercise().id(), open.text()) : study;
        return Transition.to(with(other), kept);
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainQuestion(this, study);
    }

    @Override
    public Frame view(AppState study) {
        return new QuestionView(this, study).frame();
    }
}
