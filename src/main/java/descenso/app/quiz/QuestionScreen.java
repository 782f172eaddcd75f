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
 * A question, answered and judged.
 *
 * @param judged the last answer; empty while there is none to this try
 * @param top the first line shown; below 0 where the learner has not scrolled since the last other key
 */
public record QuestionScreen(
        QuizRound round, ItemInstance encounter, AnswerInput reply, Optional<GradedAnswer> judged, int top)
        implements Screen {

    private static final int UNSCROLLED = -1;

    /** The present question of a round. */
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

    /** The verdict, once it may be seen. */
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

    /** In a review nobody goes on without having seen the right answer, unless it is skipped. */
    private KeyMap reviewing(KeyMap keys) {
        KeyMap all = keys.and(QuizKeys.REGRADING);
        return keys.contains(QuizAction.SHOW)
                ? all.without(QuizAction.SHOW).withLabel(Action.GO_ON, MessageKey.QUIZ_SHOW)
                : all;
    }

    /** The keys for an answer; in a review the last one can be undone, as long as no letter is typed. */
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

    /** While an answer is being given, most of these move within it. */
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

    /** After a wrong answer it begins another try. */
    private QuestionScreen hinted() {
        QuestionScreen asked = judged.isPresent() ? again() : this;
        return fresh(round, asked.encounter.withHint(), asked.reply);
    }

    /** With the same numbers; what was typed or ticked stays. */
    QuestionScreen again() {
        return fresh(round, encounter.nextTry(), reply.again());
    }

    /** With that reply, submitted. */
    Transition answering(AnswerInput other, AppState study) {
        Transition typed = typed(other, study);
        return typed.then(here -> here.screen().onAction(QuizAction.SUBMIT, here.study()));
    }

    /** In the language in which it is read now: a unit is typed and ideas are found in that. */
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

    /** The verdict is shown when it is kept. */
    private Transition judged(ItemInstance now, Answer answer, String text, AppState study) {
        GradingResult mark = Grader.mark(exercise().question(), answer, now.values());
        NewAttempt tried = NewAttempt.question(now, answer, text, mark);
        GradedAnswer verdict = GradedAnswer.unkept(answer, mark, tried);
        ItemInstance answered = now.withAnswer(answer, mark);
        QuestionScreen next = new QuestionScreen(round, answered, reply, Optional.of(verdict), UNSCROLLED);
        return new Transition(next, study, List.of(new Command.RecordAttempt(tried)));
    }

    private Transition regraded(SelfGrade regrade, AppState study) {
        return new Transition(
                this, study, List.of(new Command.RecordAttempt(NewAttempt.regrade(encounter.asked(), regrade))));
    }

    /** What the latest wrong answer comes from, once its verdict may be seen. */
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

    /** The question anew, where it is known only now how often it was met before, and nothing has been done with it. */
    private Optional<Transition> metAgain(AppState study) {
        boolean isOther = study.past().ledger().sessionCount(exercise().id()) != encounter.before();
        return isOther && isUntouched(study) ? Optional.of(asking(round, study)) : Optional.empty();
    }

    /** Whether it stands as it was asked. */
    private boolean isUntouched(AppState study) {
        ItemInstance met = ItemInstance.of(encounter.asked(), encounter.learner(), encounter.before());
        return equals(fresh(
                round,
                met,
                met.reply(
                        study.draft(exercise().id()), study.isOpened(exercise().id()))));
    }

    /** What is kept as an answer is no draft any more, and a good answer that was seen has been used. */
    private AppState undrafted(AppState study) {
        return study.withDraft(exercise().id(), "")
                .withModelAnswerSeen(exercise().id(), false);
    }

    /** Now that nothing can undo it, it counts; what could not be kept stays a draft. */
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

    /** Words are kept as they are typed, so that they survive whatever happens. */
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
