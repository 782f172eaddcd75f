package descenso.app;

import descenso.course.Asked;
import descenso.course.Exercise;
import descenso.phrases.Phrase;
import descenso.progress.Regrade;
import descenso.quiz.Answer;
import descenso.quiz.Grader;
import descenso.quiz.Mark;
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
record QuestionScreen(Round round, Encounter encounter, Reply reply, Optional<Judged> judged, int top)
        implements Screen {

    private static final int UNSCROLLED = -1;

    /** The present question of a round. */
    static Turn asking(Round round, Study study) {
        Asked asked = study.translated(round.asked());
        String id = asked.exercise().id();
        Encounter encounter = Encounter.of(asked, study);
        return Turn.to(fresh(round, encounter, encounter.reply(study.draft(id), study.isOpened(id))), study);
    }

    private static QuestionScreen fresh(Round round, Encounter encounter, Reply reply) {
        return new QuestionScreen(round, encounter, reply, Optional.empty(), UNSCROLLED);
    }

    private QuestionScreen with(Reply other) {
        return fresh(round, encounter, other);
    }

    private Exercise exercise() {
        return encounter.exercise();
    }

    /** The verdict, once it may be seen. */
    Optional<Judged> told() {
        return judged.filter(Judged::isTold);
    }

    @Override
    public KeyMap keys(Study study) {
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
        return keys.offers(QuizAction.SHOW)
                ? all.without(QuizAction.SHOW).calling(Action.GO_ON, Phrase.QUIZ_SHOW)
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
        return round.purpose() == Round.Purpose.REVIEW;
    }

    @Override
    public List<Phrase> notes() {
        Stream<Phrase> ofReply = judged.isPresent() ? Stream.of() : reply.notes().stream();
        return Stream.concat(ofReply, Stream.of(Phrase.HELP_COPY)).toList();
    }

    @Override
    public Turn act(Action action, Study study) {
        if (action == Action.BACK) {
            return new Rounds(round, study).left();
        }
        if (action == Action.GO_ON && told().isPresent() && isReadToItsEnd(study)) {
            return isReview() && !told().get().isOver() ? act(QuizAction.SHOW, study) : new Rounds(round, study).on();
        }
        return Turn.to(scrolls(action) ? scrolled(action, study) : with(reply.act(action)), study);
    }

    private boolean isReadToItsEnd(Study study) {
        return new QuestionView(this, study).window().isAtBottom();
    }

    /** While an answer is being given, most of these move within it. */
    private boolean scrolls(Action action) {
        return judged.isPresent() || action == Action.GO_ON || action == Action.GO_BACK;
    }

    private QuestionScreen scrolled(Action action, Study study) {
        QuestionView view = new QuestionView(this, study);
        return new QuestionScreen(
                round,
                encounter,
                reply,
                judged,
                Scrolling.moved(view.window(), action).top());
    }

    @Override
    public Turn act(QuizAction action, Study study) {
        return switch (action) {
            case SUBMIT, FINISH -> submitted(study);
            case HINT -> Turn.to(hinted(), study);
            case SKIP, ON -> new Rounds(round, study).on();
            case RETRY -> Turn.to(again(), study);
            case SHOW -> judged(encounter.again(), new Answer.Unknown(), "", study);
            case REFUTE ->
                refutation(study)
                        .experiment()
                        .map(experiment -> LabDoor.to(this, experiment, study))
                        .orElse(Turn.to(this, study));
            case FORGOTTEN -> regraded(Regrade.AGAIN, study);
            case HARD -> regraded(Regrade.HARD, study);
            case GOOD -> regraded(Regrade.GOOD, study);
            case EASY -> regraded(Regrade.EASY, study);
            case UNDO -> new Rounds(round, study).undone();
            case TICK, LOWER, HIGHER, NEXT_PARTNER, PREVIOUS_PARTNER -> Turn.to(with(reply.act(action)), study);
            case ASK, REVIEW, PROGRESS -> Turn.to(this, study);
        };
    }

    /** After a wrong answer it begins another try. */
    private QuestionScreen hinted() {
        QuestionScreen asked = judged.isPresent() ? again() : this;
        return fresh(round, asked.encounter.hinted(), asked.reply);
    }

    /** With the same numbers; what was typed or ticked stays. */
    QuestionScreen again() {
        return fresh(round, encounter.again(), reply.again());
    }

    /** With that reply, submitted. */
    Turn answering(Reply other, Study study) {
        Turn typed = typed(other, study);
        return typed.then(here -> here.screen().act(QuizAction.SUBMIT, here.study()));
    }

    /** In the language in which it is read now: a unit is typed and ideas are found in that. */
    private Turn submitted(Study study) {
        Submission submission = reply.submit(study.translated(encounter.asked()).exercise());
        if (submission instanceof Submission.Further further) {
            boolean isCompared = further.reply() instanceof IdeasReply;
            return Turn.to(
                    with(further.reply()), isCompared ? study.opened(exercise().id(), true) : study);
        }
        if (submission instanceof Submission.Refused refused) {
            return Turn.to(this, study.noticing(refused.sentence()));
        }
        Submission.Answered answered = (Submission.Answered) submission;
        return judged(encounter, answered.answer(), answered.text(), study);
    }

    /** The verdict is shown when it is kept. */
    private Turn judged(Encounter now, Answer answer, String text, Study study) {
        Mark mark = Grader.mark(exercise().question(), answer, now.values());
        Tried tried = Tried.question(now, answer, text, mark);
        Judged verdict = Judged.unkept(answer, mark, tried);
        Encounter answered = now.answered(answer, mark);
        QuestionScreen next = new QuestionScreen(round, answered, reply, Optional.of(verdict), UNSCROLLED);
        return new Turn(next, study, List.of(new Command.Keep(tried)));
    }

    private Turn regraded(Regrade regrade, Study study) {
        return new Turn(this, study, List.of(new Command.Keep(Tried.regrade(encounter.asked(), regrade))));
    }

    /** What the latest wrong answer comes from, once its verdict may be seen. */
    Refutation refutation(Study study) {
        return new Refutation(told().isPresent() ? encounter.mistaken() : List.of(), study.course());
    }

    @Override
    public Turn hear(Report report, Study study) {
        return report.accept(new Hearing(this, study) {
            @Override
            public Turn recorded(Report.Recorded recorded) {
                return judged.filter(verdict -> verdict.tried().equals(recorded.tried()))
                        .map(verdict -> settled(verdict, recorded.attempt().isPresent(), study))
                        .orElseGet(() -> metAgain(study).orElseGet(() -> super.recorded(recorded)));
            }

            @Override
            public Turn recalled(Report.Recalled recalled) {
                return metAgain(study).orElseGet(() -> super.recalled(recalled));
            }
        });
    }

    /** The question anew, where it is known only now how often it was met before, and nothing has been done with it. */
    private Optional<Turn> metAgain(Study study) {
        boolean isOther = study.past().ledger().meetings(exercise().id()) != encounter.before();
        return isOther && isUntouched(study) ? Optional.of(asking(round, study)) : Optional.empty();
    }

    /** Whether it stands as it was asked. */
    private boolean isUntouched(Study study) {
        Encounter met = Encounter.of(encounter.asked(), encounter.learner(), encounter.before());
        return equals(fresh(
                round,
                met,
                met.reply(
                        study.draft(exercise().id()), study.isOpened(exercise().id()))));
    }

    /** What is kept as an answer is no draft any more, and a good answer that was seen has been used. */
    private Study undrafted(Study study) {
        return study.drafting(exercise().id(), "").opened(exercise().id(), false);
    }

    /** Now that nothing can undo it, it counts; what could not be kept stays a draft. */
    private Turn settled(Judged verdict, boolean isKept, Study study) {
        QuestionScreen next = new QuestionScreen(
                round.with(encounter, verdict.tried().answer(), verdict.mark().grade()),
                encounter,
                reply,
                Optional.of(verdict.settled(isKept)),
                top);
        return Turn.to(next, isKept ? undrafted(study) : study);
    }

    @Override
    public Turn type(Key key, Study study) {
        return judged.isPresent()
                ? Turn.to(this, study)
                : typed(reply.type(key, new QuestionView(this, study).room()), study);
    }

    @Override
    public Turn paste(String text, Study study) {
        return judged.isPresent()
                ? Turn.to(this, study)
                : typed(reply.paste(text, new QuestionView(this, study).room()), study);
    }

    /** Words are kept as they are typed, so that they survive whatever happens. */
    private Turn typed(Reply other, Study study) {
        Study kept = other instanceof OpenReply open ? study.drafting(exercise().id(), open.text()) : study;
        return Turn.to(with(other), kept);
    }

    @Override
    public Telling telling(Study study) {
        return new QuestionTelling(this, study);
    }

    @Override
    public Frame view(Study study) {
        return new QuestionView(this, study).frame();
    }
}
