package descenso.app;

import descenso.course.Exercise;
import descenso.phrases.Phrase;
import descenso.quiz.Answer;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.AnswerWords;
import descenso.view.ExerciseView;
import java.util.ArrayList;
import java.util.List;

/**
 * Items in the order that the learner gives them.
 *
 * @param order of the items, by their numbers
 */
record OrderReply(List<Integer> order, Rows rows) implements Reply {

    OrderReply {
        order = List.copyOf(order);
    }

    /** The last row says "I don't know". */
    static OrderReply of(List<Integer> order) {
        return new OrderReply(order, Rows.of(order.size() + 1));
    }

    @Override
    public KeyMap keys() {
        return QuizKeys.ASK_ORDER;
    }

    @Override
    public Reply act(Action action) {
        return new OrderReply(order, rows.after(action));
    }

    @Override
    public Reply act(QuizAction action) {
        return switch (action) {
            case LOWER -> moved(1);
            case HIGHER -> moved(-1);
            default -> this;
        };
    }

    private OrderReply moved(int by) {
        int to = rows.chosen() + by;
        if (rows.isLast() || to < 0 || to >= order.size()) {
            return this;
        }
        List<Integer> other = new ArrayList<>(order);
        other.add(to, other.remove(rows.chosen()));
        return new OrderReply(other, rows.at(to));
    }

    @Override
    public Reply type(Key key, Size room) {
        return new OrderReply(order, rows.after(key));
    }

    @Override
    public Submission submit(Exercise exercise) {
        Answer answer = rows.isLast() ? new Answer.Unknown() : new Answer.Ranking(order);
        return new Submission.Answered(answer, exercise.written(answer));
    }

    /** The numbers of all rows, the first one first. */
    @Override
    public Said said(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isUnknown(rows.count())) {
            return new Said.Made(new OrderReply(order, rows.at(order.size())));
        }
        return typed.order(order.size())
                .<Said>map(named -> new Said.Made(
                        new OrderReply(named.stream().map(order::get).toList(), rows.at(0))))
                .orElseGet(() -> new Said.Unread(typed.noOrder(order.size())));
    }

    @Override
    public List<String> told(ExerciseView words) {
        return new AnswerWords(words).order(order);
    }

    @Override
    public Drawn draw(Pose pose) {
        RowPen pen = new RowPen(pose, rows);
        order.forEach(
                item -> pen.row("", pose.words().exercise().parts().get(item).text()));
        return pen.row(Phrase.QUIZ_UNKNOWN).drawn();
    }
}
