package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.DraftNumbers;
import descenso.app.screen.Movement.ListSelection;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.course.question.Question;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.NumberAnswer;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.question.AnswerRows;
import descenso.view.question.AnswerRows.NumberRow;
import descenso.view.question.ExerciseView;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.widget.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A number being typed. Typing replaces an old text, submitted before. The second row means "I don't know". */
record NumberInput(
        TextField field, ListSelection selection, boolean isOld, Question question, Map<String, Double> values)
        implements AnswerInput {

    static NumberInput empty(Question question, Map<String, Double> values) {
        return new NumberInput(TextField.empty(), ListSelection.of(2), false, question, values);
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_COPY);
    }

    @Override
    public NumberInput with(ListSelection other) {
        return new NumberInput(field, other, isOld, question, values);
    }

    @Override
    public CommandTable<AnsweringScreen> commands() {
        return isOld || field.text().isEmpty() ? QuestionCommands.EMPTY_NUMBER : QuestionCommands.NUMBER;
    }

    @Override
    public AnswerInput onKey(Key key, Size room) {
        TextField begun = isOld && key.types() ? TextField.empty() : field;
        return begun.pressed(key).<AnswerInput>map(this::with).orElse(this);
    }

    @Override
    public AnswerInput onPaste(String text, Size room) {
        return with((isOld ? TextField.empty() : field).inserted(text));
    }

    private NumberInput with(TextField other) {
        return new NumberInput(other, selection.withChosen(0), false, question, values);
    }

    @Override
    public AnswerInput again() {
        return new NumberInput(field, selection, true, question, values);
    }

    @Override
    public Submission submit(Exercise exercise) {
        if (selection.isLast()) {
            return Submission.Answered.UNKNOWN;
        }
        NumberAnswer number = read(exercise);
        OptionalDouble meant = value(number);
        return meant.isPresent()
                ? new Submission.Answered(new Answer.Amount(meant.getAsDouble()), field.text())
                : new Submission.Refused(number.message().orElse(LocalizedMessage.of(MessageKey.NUMBER_EMPTY)));
    }

    private NumberAnswer read(Exercise exercise) {
        return NumberAnswer.read(field.text(), exercise.unit().orElse(""));
    }

    /** Returns the value that the text means. If the text can be read in two ways, the correct number is preferred. */
    private OptionalDouble value(NumberAnswer number) {
        return number.value(given -> question.accepts(given, values));
    }

    @Override
    public Submission parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        AnswerInput input = typed.isUnknown()
                ? with(selection.withChosen(1))
                : with(TextField.empty().inserted(words.strip()));
        return input.submit(exercise) instanceof Submission.Refused refused ? refused : new Submission.Further(input);
    }

    @Override
    public NumberInput restored(String written, Exercise exercise) {
        return written.isEmpty()
                ? with(selection.withChosen(1))
                : with(TextField.empty().inserted(written));
    }

    /** Returns the number of the chosen row, and the text as it was typed. */
    @Override
    public String draft() {
        return selection.chosen() + field.text();
    }

    @Override
    public NumberInput drafted(String draft) {
        return draft.matches(DraftNumbers.TYPED)
                ? with(TextField.empty().inserted(draft.substring(1))).with(selection.withChosen(draft.charAt(0) - '0'))
                : this;
    }

    @Override
    public List<Section> sections(ExerciseView view, boolean isOpen) {
        return new AnswerRows(view.texts(), 0).number(view.exercise().unit()).sections();
    }

    @Override
    public Rendered draw(ExerciseView view, Size room, boolean isOpen) {
        NumberRow row = new NumberRow(field, view.exercise().unit().orElse(""), view.texts());
        Section meaning = Section.paragraph(meaning(view), Style.MUTED);
        Section unknown = Section.paragraph(view.texts().say(MessageKey.QUIZ_UNKNOWN));
        List<Line> lines = new GridRenderer(view.texts(), room.columns())
                .lines(List.of(
                        new Section.Option(!selection.isLast(), List.of(row, meaning)),
                        new Section.Option(selection.isLast(), List.of(unknown))));
        boolean isTyping = isOpen && !selection.isLast();
        return new Rendered(
                lines,
                selection.isLast() ? lines.size() - 1 : 0,
                Optional.of(new Frame.Cursor(row.column(room.columns()), 0)).filter(cursor -> isTyping));
    }

    /** Returns the usual reading of the typed text, which does not depend on what is correct; blank if it has none. */
    private String meaning(ExerciseView view) {
        OptionalDouble meant = read(view.exercise()).value();
        return meant.isEmpty() ? "" : view.texts().say(MessageKey.QUIZ_UNDERSTOOD, view.amount(meant.getAsDouble()));
    }
}
