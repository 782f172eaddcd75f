package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.question.AnswerRows;
import descenso.view.question.ExerciseView;
import descenso.view.section.Section;
import descenso.widget.LineWrapper;
import descenso.widget.TextEditor;
import java.util.List;
import java.util.Optional;

/** An answer in the learner's own words. */
public record FreeTextInput(TextEditor editor) implements AnswerInput {

    private static final int BAR = 2;

    static FreeTextInput of(String draft) {
        return new FreeTextInput(TextEditor.of(draft));
    }

    String text() {
        return editor.text();
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_EDITOR, MessageKey.HELP_COPY);
    }

    @Override
    public CommandTable<QuestionScreen> commands() {
        return QuestionCommands.TEXT;
    }

    @Override
    public AnswerInput onKey(Key key, Size room) {
        return editor.pressed(key, inside(room))
                .<AnswerInput>map(FreeTextInput::new)
                .orElse(this);
    }

    @Override
    public AnswerInput onPaste(String text, Size room) {
        return new FreeTextInput(editor.pasted(text, inside(room)));
    }

    /** Goes on to the comparison with the model answer. An empty text counts as "I don't know". */
    @Override
    public Submission submit(Exercise exercise) {
        if (text().isBlank() || !(exercise.question() instanceof OpenQuestion open)) {
            return Submission.Answered.UNKNOWN;
        }
        return new Submission.Further(RowsInput.ideas(text(), open));
    }

    private static Size inside(Size room) {
        return new Size(Math.max(1, room.columns() - BAR), Math.max(1, room.rows()));
    }

    /** Parses a typed line. An empty line stands for dictated lines; "I don't know" clears the text. */
    @Override
    public Submission parse(String words, Exercise exercise) {
        String said = words.isBlank() ? text().stripTrailing() : words;
        return new Submission.Further(of(new TypedAnswer(said).isUnknown() ? "" : said));
    }

    @Override
    public List<Section> sections(ExerciseView view, boolean isOpen) {
        return new AnswerRows(view.texts(), 0)
                .written(text())
                .told(MessageKey.TOLD_HOW_OPEN)
                .sections();
    }

    @Override
    public Rendered draw(ExerciseView view, Size room, boolean isOpen) {
        Size inside = inside(room);
        Line bar = Line.of(view.texts().characters().select("┃ ", "| "), Style.QUESTION);
        List<Line> rows = text().isEmpty() && isOpen
                ? LineWrapper.lines(view.texts().say(MessageKey.QUIZ_WRITE), Style.MUTED, inside.columns())
                : editor.lines(inside);
        Frame.Cursor cursor = editor.cursor(inside);
        return new Rendered(
                rows.stream().map(line -> Line.join(bar, line)).toList(),
                cursor.row(),
                isOpen ? Optional.of(new Frame.Cursor(BAR + cursor.column(), cursor.row())) : Optional.empty());
    }
}
