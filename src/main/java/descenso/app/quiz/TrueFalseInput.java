package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.ListSelection;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.tui.Style;
import descenso.view.question.AnswerRows;
import descenso.view.question.ExerciseView;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An answer that a statement is true or false, with the reason. The verdict comes first, then the reason.
 *
 * @param order the 0-based numbers of the reasons, in the order of the rows
 * @param truth the verdict on the statement; empty until it is given
 * @param selection true, false and "I don't know" before the verdict; the reasons after it
 */
public record TrueFalseInput(List<Integer> order, Optional<Boolean> truth, ListSelection selection)
        implements RowsInput {

    private static final int VERDICTS = 3;
    private static final int TRUE = 0;
    private static final int FALSE = 1;

    private static final CommandTable<QuestionScreen> VERDICT = QuestionCommands.rows(CommandTable.empty());

    /** Commands to give the reason of a verdict, and to go back to the verdict. */
    private static final CommandTable<QuestionScreen> REASON = QuestionCommands.SUBMIT
            .bar(MessageKey.QUIZ_HIGHER, "LEFT", QuestionCommands.change(TrueFalseInput.class, TrueFalseInput::again))
            .label(MessageKey.QUIZ_TRUTH_AGAIN)
            .and(QuestionCommands.ROWS);

    public TrueFalseInput {
        order = List.copyOf(order);
    }

    static TrueFalseInput of(List<Integer> order) {
        return new TrueFalseInput(order, Optional.empty(), ListSelection.of(VERDICTS));
    }

    @Override
    public TrueFalseInput withSelection(ListSelection other) {
        return new TrueFalseInput(order, truth, other);
    }

    @Override
    public CommandTable<QuestionScreen> commands() {
        return truth.isPresent() ? REASON : VERDICT;
    }

    /** Goes back to the verdict on the statement. */
    @Override
    public AnswerInput again() {
        return verdict(truth.map(holds -> holds ? TRUE : FALSE).orElse(selection.chosen()));
    }

    @Override
    public Submission submit(Exercise exercise) {
        if (truth.isPresent()) {
            Answer answer = new Answer.Statement(truth.get(), OptionalInt.of(order.get(selection.chosen())));
            return new Submission.Answered(answer, exercise.written(answer));
        }
        return selection.isLast()
                ? new Submission.Answered(new Answer.Unknown(), "")
                : new Submission.Further(reason(selection.chosen() == TRUE, 0));
    }

    /** Parses a verdict, the number of a reason, or a verdict followed by a reason. */
    @Override
    public Submission parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isUnknown() || (truth.isEmpty() && typed.isUnknown(VERDICTS))) {
            return new Submission.Further(verdict(VERDICTS - 1));
        }
        if (typed.truth().isEmpty()) {
            return truth.map(holds -> reasoned(holds, typed)).orElseGet(() -> said(typed));
        }
        boolean holds = typed.truth().get();
        TypedAnswer reason = typed.afterFirst();
        return reason.isBlank() ? new Submission.Further(verdict(holds ? TRUE : FALSE)) : reasoned(holds, reason);
    }

    /** Returns this answer before the verdict, with a row chosen. */
    private TrueFalseInput verdict(int row) {
        return of(order).withSelection(ListSelection.of(VERDICTS).withChosen(row));
    }

    private Submission said(TypedAnswer typed) {
        OptionalInt row = typed.row(VERDICTS - 1);
        return row.isPresent()
                ? new Submission.Further(verdict(row.getAsInt()))
                : new Submission.Refused(
                        typed.error(LocalizedMessage.of(MessageKey.TOLD_HOW_TRUTH), MessageKey.TOLD_NO_TRUTH));
    }

    /** Returns this answer after the verdict, with the row of a reason chosen. */
    private TrueFalseInput reason(boolean holds, int row) {
        return new TrueFalseInput(
                order, Optional.of(holds), ListSelection.of(order.size()).withChosen(row));
    }

    private Submission reasoned(boolean holds, TypedAnswer reason) {
        OptionalInt row = reason.row(order.size());
        return row.isPresent()
                ? new Submission.Further(reason(holds, row.getAsInt()))
                : new Submission.Refused(reason.error(
                        LocalizedMessage.of(MessageKey.TOLD_HOW_REASON, Integer.toString(order.size())),
                        MessageKey.TOLD_NO_REASON,
                        Integer.toString(order.size())));
    }

    @Override
    public List<Section> sections(ExerciseView view, boolean isOpen) {
        AnswerRows rows = new AnswerRows(view, selection.chosen());
        if (truth.isEmpty()) {
            return rows.row(MessageKey.QUIZ_TRUE)
                    .row(MessageKey.QUIZ_FALSE)
                    .row(MessageKey.QUIZ_UNKNOWN)
                    .told(MessageKey.TOLD_HOW_TRUTH)
                    .sections();
        }
        MessageKey said = truth.get() ? MessageKey.QUIZ_TRUE_BECAUSE : MessageKey.QUIZ_FALSE_BECAUSE;
        rows.add(Section.paragraph(view.texts().say(said), Style.STRONG));
        order.forEach(reason -> rows.row("", view.exercise().parts().get(reason).text()));
        return rows.told(MessageKey.TOLD_HOW_REASON, Integer.toString(order.size()))
                .sections();
    }
}
