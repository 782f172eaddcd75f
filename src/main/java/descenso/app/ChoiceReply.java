package descenso.app;

import descenso.course.Exercise;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.quiz.Answer;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.AnswerWords;
import descenso.view.ExerciseView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An option, or several.
 *
 * @param order of the options, by their numbers
 * @param ticked numbers of options, where there may be several
 */
record ChoiceReply(List<Integer> order, boolean isSeveral, Rows rows, Set<Integer> ticked) implements Reply {

    ChoiceReply {
        order = List.copyOf(order);
        ticked = Set.copyOf(ticked);
    }

    /** With nothing ticked; the last row says "I don't know". */
    static ChoiceReply of(List<Integer> order, boolean isSeveral) {
        return new ChoiceReply(order, isSeveral, Rows.of(order.size() + 1), Set.of());
    }

    @Override
    public KeyMap keys() {
        return isSeveral ? QuizKeys.ASK_SEVERAL : QuizKeys.ASK;
    }

    private ChoiceReply at(Rows other) {
        return new ChoiceReply(order, isSeveral, other, ticked);
    }

    @Override
    public Reply act(Action action) {
        return at(rows.after(action));
    }

    @Override
    public Reply act(QuizAction action) {
        return action == QuizAction.TICK && !rows.isLast() ? turned(order.get(rows.chosen())) : this;
    }

    private ChoiceReply turned(int option) {
        Set<Integer> other = new HashSet<>(ticked);
        if (!other.remove(option)) {
            other.add(option);
        }
        return new ChoiceReply(order, isSeveral, rows, other);
    }

    @Override
    public Reply type(Key key, Size room) {
        return at(rows.after(key));
    }

    @Override
    public Submission submit(Exercise exercise) {
        if (rows.isLast()) {
            return new Submission.Answered(new Answer.Unknown(), "");
        }
        if (isSeveral && ticked.isEmpty()) {
            return new Submission.Refused(Sentence.of(Phrase.QUIZ_NONE_TICKED));
        }
        Answer answer = new Answer.Options(isSeveral ? ticked : Set.of(order.get(rows.chosen())));
        return new Submission.Answered(answer, exercise.written(answer));
    }

    /** The number of a row, or of several. */
    @Override
    public Said said(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isUnknown(rows.count())) {
            return new Said.Made(at(rows.at(order.size())));
        }
        List<Integer> named = typed.rows(order.size());
        if (named.isEmpty() || (!isSeveral && named.size() > 1)) {
            return new Said.Unread(fault(typed));
        }
        Set<Integer> chosen = isSeveral ? Set.copyOf(named) : Set.of();
        return new Said.Made(naming(named.get(0), chosen));
    }

    private Sentence fault(TypedAnswer typed) {
        return isSeveral
                ? typed.fault(
                        Sentence.of(Phrase.TOLD_HOW_SEVERAL), Phrase.TOLD_NO_CHOICES, Integer.toString(order.size()))
                : typed.noChoice(order.size());
    }

    private ChoiceReply naming(int row, Set<Integer> chosen) {
        Set<Integer> other = chosen.stream().map(order::get).collect(Collectors.toSet());
        return new ChoiceReply(order, isSeveral, rows.at(row), other);
    }

    @Override
    public List<String> told(ExerciseView words) {
        AnswerWords answers = new AnswerWords(words);
        return isSeveral ? answers.several(order, ticked) : answers.choice(order);
    }

    @Override
    public Drawn draw(Pose pose) {
        RowPen pen = new RowPen(pose, rows);
        for (int option : order) {
            String box = !isSeveral ? "" : ticked.contains(option) ? "[x] " : "[ ] ";
            pen.row(box, pose.words().exercise().parts().get(option).text());
        }
        return pen.row(Phrase.QUIZ_UNKNOWN).drawn();
    }
}
