package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.ListSelection;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.view.question.AnswerRows;
import descenso.view.question.ExerciseView;
import descenso.view.section.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * An order of items that the learner arranges.
 *
 * @param order the 0-based numbers of the items, first to last
 * @param selection one row per item, and a last row for "I don't know"
 */
public record OrderInput(List<Integer> order, ListSelection selection) implements RowsInput {

    private static final CommandTable<QuestionScreen> COMMANDS =
            QuestionCommands.rows(CommandTable.<QuestionScreen>empty()
                    .bar(
                            MessageKey.QUIZ_LOWER,
                            "RIGHT",
                            QuestionCommands.change(OrderInput.class, input -> input.itemMoved(1)))
                    .hidden(
                            MessageKey.QUIZ_HIGHER,
                            "LEFT",
                            QuestionCommands.change(OrderInput.class, input -> input.itemMoved(-1))));

    public OrderInput {
        order = List.copyOf(order);
    }

    /** Creates an answer with the items in a given order. The last row is "I don't know". */
    static OrderInput of(List<Integer> order) {
        return new OrderInput(order, ListSelection.of(order.size() + 1));
    }

    @Override
    public OrderInput withSelection(ListSelection other) {
        return new OrderInput(order, other);
    }

    @Override
    public CommandTable<QuestionScreen> commands() {
        return COMMANDS;
    }

    private OrderInput itemMoved(int by) {
        int to = selection.chosen() + by;
        if (selection.isLast() || to < 0 || to >= order.size()) {
            return this;
        }
        List<Integer> other = new ArrayList<>(order);
        other.add(to, other.remove(selection.chosen()));
        return new OrderInput(other, selection.withChosen(to));
    }

    @Override
    public Submission submit(Exercise exercise) {
        Answer answer = selection.isLast() ? new Answer.Unknown() : new Answer.Ranking(order);
        return new Submission.Answered(answer, exercise.written(answer));
    }

    /** Parses the numbers of all rows, first to last. */
    @Override
    public Submission parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isUnknown(selection.count())) {
            return new Submission.Further(withSelection(selection.withChosen(order.size())));
        }
        return typed.order(order.size())
                .<Submission>map(named -> new Submission.Further(
                        new OrderInput(named.stream().map(order::get).toList(), selection.withChosen(0))))
                .orElseGet(() -> new Submission.Refused(typed.noOrder(order.size())));
    }

    @Override
    public List<Section> sections(ExerciseView view, boolean isOpen) {
        AnswerRows rows = new AnswerRows(view, selection.chosen());
        order.forEach(item -> rows.row("", view.exercise().parts().get(item).text()));
        return rows.row(MessageKey.QUIZ_UNKNOWN)
                .told(MessageKey.TOLD_HOW_ORDER, AnswerRows.counted(order.size()))
                .sections();
    }
}
