package descenso.app;

import descenso.course.Exercise;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.quiz.Answer;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.AnswerWords;
import descenso.view.ExerciseView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * True or false, and the reason: first the one is said, then the other.
 *
 * @param order of the reasons, by their numbers
 * @param truth what is said of the statement
 * @param rows true, false and "I don't know" before that is said; the reasons after
 */
record TruthReply(List<Integer> order, Optional<Boolean> truth, Rows rows) implements Reply {

    private static final int VERDICTS = 3;
    private static final int TRUE = 0;
    private static final int FALSE = 1;

    TruthReply {
        order = List.copyOf(order);
    }

    static TruthReply of(List<Integer> order) {
        return new TruthReply(order, Optional.empty(), Rows.of(VERDICTS));
    }

    @Override
    public KeyMap keys() {
        return truth.isPresent() ? QuizKeys.ASK_REASON : QuizKeys.ASK;
    }

    @Override
    public Reply act(Action action) {
        return at(rows.after(action));
    }

    private TruthReply at(Rows other) {
        return new TruthReply(order, truth, other);
    }

    @Override
    public Reply act(QuizAction action) {
        return action == QuizAction.HIGHER ? again() : this;
    }

    /** Back to what is said of the statement. */
    @Override
    public Reply again() {
        int said = truth.map(holds -> holds ? TRUE : FALSE).orElse(rows.chosen());
        return of(order).at(Rows.of(VERDICTS).at(said));
    }

    @Override
    public Reply type(Key key, Size room) {
        return at(rows.after(key));
    }

    @Override
    public Submission submit(Exercise exercise) {
        if (truth.isPresent()) {
            Answer answer = new Answer.Statement(truth.get(), OptionalInt.of(order.get(rows.chosen())));
            return new Submission.Answered(answer, exercise.written(answer));
        }
        return rows.isLast()
                ? new Submission.Answered(new Answer.Unknown(), "")
                : new Submission.Further(
                        new TruthReply(order, Optional.of(rows.chosen() == TRUE), Rows.of(order.size())));
    }

    /** True or false, the number of a reason, or the one and then the other. */
    @Override
    public Said said(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isUnknown() || (truth.isEmpty() && typed.isUnknown(VERDICTS))) {
            return new Said.Made(of(order).at(Rows.of(VERDICTS).at(VERDICTS - 1)));
        }
        if (typed.truth().isEmpty()) {
            return truth.map(holds -> reasoned(holds, typed)).orElseGet(() -> judged(typed));
        }
        boolean holds = typed.truth().get();
        TypedAnswer reason = typed.afterFirst();
        return reason.isBlank() ? new Said.Made(judged(holds)) : reasoned(holds, reason);
    }

    private TruthReply judged(boolean holds) {
        return of(order).at(Rows.of(VERDICTS).at(holds ? TRUE : FALSE));
    }

    private Said judged(TypedAnswer typed) {
        OptionalInt row = typed.row(VERDICTS - 1);
        return row.isPresent()
                ? new Said.Made(judged(row.getAsInt() == TRUE))
                : new Said.Unread(typed.fault(Sentence.of(Phrase.TOLD_HOW_TRUTH), Phrase.TOLD_NO_TRUTH));
    }

    private Said reasoned(boolean holds, TypedAnswer reason) {
        OptionalInt row = reason.row(order.size());
        return row.isPresent()
                ? new Said.Made(new TruthReply(
                        order, Optional.of(holds), Rows.of(order.size()).at(row.getAsInt())))
                : new Said.Unread(reason.fault(
                        Sentence.of(Phrase.TOLD_HOW_REASON, Integer.toString(order.size())),
                        Phrase.TOLD_NO_REASON,
                        Integer.toString(order.size())));
    }

    @Override
    public List<String> told(ExerciseView words) {
        AnswerWords answers = new AnswerWords(words);
        return truth.map(holds -> answers.reasons(holds, order)).orElseGet(answers::truth);
    }

    @Override
    public Drawn draw(Pose pose) {
        RowPen pen = new RowPen(pose, rows);
        if (truth.isEmpty()) {
            return pen.row(Phrase.QUIZ_TRUE)
                    .row(Phrase.QUIZ_FALSE)
                    .row(Phrase.QUIZ_UNKNOWN)
                    .drawn();
        }
        Phrase said = truth.get() ? Phrase.QUIZ_TRUE_BECAUSE : Phrase.QUIZ_FALSE_BECAUSE;
        pen.line(Line.of(pose.words().speech().say(said), Style.STRONG));
        order.forEach(reason ->
                pen.row("", pose.words().exercise().parts().get(reason).text()));
        return pen.drawn();
    }
}
