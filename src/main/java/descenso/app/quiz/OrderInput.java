package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.ListSelection;
import descenso.app.screen.Movement;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.tui.Key;
import descenso.tui.Size;
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
public record OrderInput(List<Integer> order, ListSelection selection) implements AnswerInput {

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
    public CommandTable<QuestionScreen> commands() {
        return COMMANDS;
    }

    @Override
    public AnswerInput moved(Movement movement) {
        return new OrderInput(order, selection.after(movement));
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
    public AnswerInput onKey(Key key, Size room) {
        return new OrderInput(order, selection.after(key));
    }

    @Override
    public Submission submit(Exercise exercise) {
        Answer answer = selection.isLast() ? new Answer.Unknown() : new Answer.Ranking(order);
        return new Submission.Answered(answer, exercise.written(answer));
    }

    /** Parses the numbers of all rows, first to last. */
    @Override
    public ParsedInput parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isUnknown(selection.count())) {
            return new ParsedInput.Valid(new OrderInput(order, selection.withChosen(order.size())));
        }
        return typed.order(order.size())
                .<ParsedInput>map(named -> new ParsedInput.Valid(
                        new OrderInput(named.stream().map(order::get).toList(), selection.withChosen(0))))
                .orElseGet(() -> new ParsedInput.Invalid(typed.noOrder(order.size())));
    }

    @Override
    public int chosen() {
        return selection.chosen();
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
