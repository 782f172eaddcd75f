package descenso.app;

import descenso.course.Exercise;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.quiz.Answer;
import descenso.tui.Key;
import descenso.tui.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
