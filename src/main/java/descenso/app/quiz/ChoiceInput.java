package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.ListSelection;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.view.question.AnswerRows;
import descenso.view.question.ExerciseView;
import descenso.view.section.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An answer to a choice with one or several correct options.
 *
 * @param order the 0-based numbers of the options, in the order of the rows
 * @param isSeveral whether several options may apply
 * @param selection one row per option, and a last row for "I don't know"
 * @param ticked the numbers of the ticked options; used only if several may apply
 */
public record ChoiceInput(List<Integer> order, boolean isSeveral, ListSelection selection, Set<Integer> ticked)
        implements RowsInput {

    private static final CommandTable<QuestionScreen> ONE = QuestionCommands.rows(CommandTable.empty());

    private static final CommandTable<QuestionScreen> SEVERAL =
            QuestionCommands.rows(CommandTable.<QuestionScreen>empty()
                    .bar(
                            MessageKey.QUIZ_TICK,
                            "SPACE",
                            QuestionCommands.change(ChoiceInput.class, ChoiceInput::ticking)));

    public ChoiceInput {
        order = List.copyOf(order);
        ticked = Set.copyOf(ticked);
    }

    /** Creates an answer with no option ticked. The last row is "I don't know". */
    static ChoiceInput of(List<Integer> order, boolean isSeveral) {
        return new ChoiceInput(order, isSeveral, ListSelection.of(order.size() + 1), Set.of());
    }

    @Override
    public ChoiceInput withSelection(ListSelection other) {
        return new ChoiceInput(order, isSeveral, other, ticked);
    }

    @Override
    public CommandTable<QuestionScreen> commands() {
        return isSeveral ? SEVERAL : ONE;
    }

    private AnswerInput ticking() {
        return selection.isLast() ? this : turned(order.get(selection.chosen()));
    }

    private ChoiceInput turned(int option) {
        Set<Integer> other = new HashSet<>(ticked);
        if (!other.remove(option)) {
            other.add(option);
        }
        return new ChoiceInput(order, isSeveral, selection, other);
    }

    @Override
    public Submission submit(Exercise exercise) {
        if (selection.isLast()) {
            return new Submission.Answered(new Answer.Unknown(), "");
        }
        if (isSeveral && ticked.isEmpty()) {
            return new Submission.Refused(LocalizedMessage.of(MessageKey.QUIZ_NONE_TICKED));
        }
        Answer answer = new Answer.Options(isSeveral ? ticked : Set.of(order.get(selection.chosen())));
        return new Submission.Answered(answer, exercise.written(answer));
    }

    /** Parses the number of one row or, if several options may apply, of several rows. */
    @Override
    public Submission parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isUnknown(selection.count())) {
            return new Submission.Further(withSelection(selection.withChosen(order.size())));
        }
        List<Integer> named = typed.rows(order.size());
        if (named.isEmpty() || (!isSeveral && named.size() > 1)) {
            return new Submission.Refused(error(typed));
        }
        Set<Integer> chosen = isSeveral ? Set.copyOf(named) : Set.of();
        return new Submission.Further(naming(named.get(0), chosen));
    }

    private LocalizedMessage error(TypedAnswer typed) {
        return isSeveral
                ? typed.error(
                        LocalizedMessage.of(MessageKey.TOLD_HOW_SEVERAL),
                        MessageKey.TOLD_NO_CHOICES,
                        Integer.toString(order.size()))
                : typed.noChoice(order.size());
    }

    private ChoiceInput naming(int row, Set<Integer> chosen) {
        Set<Integer> other = chosen.stream().map(order::get).collect(Collectors.toSet());
        return new ChoiceInput(order, isSeveral, selection.withChosen(row), other);
    }

    @Override
    public List<Section> sections(ExerciseView view, boolean isOpen) {
        AnswerRows rows = new AnswerRows(view, selection.chosen());
        for (int option : order) {
            String box = !isSeveral ? "" : ticked.contains(option) ? "[x] " : "[ ] ";
            rows.row(box, view.exercise().parts().get(option).text());
        }
        rows.row(MessageKey.QUIZ_UNKNOWN);
        return isSeveral
                ? rows.ticked(MessageKey.TOLD_TICKED, order, ticked)
                        .told(MessageKey.TOLD_HOW_SEVERAL)
                        .sections()
                : rows.told(MessageKey.TOLD_HOW_CHOICE, Integer.toString(selection.count()))
                        .sections();
    }
}
