package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.phrases.MessageKey;
import descenso.quiz.AnswerReading;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer in the learner's own words.
 *
 * @param doubt the clause about which the learner has been asked, because it denies an idea; empty if there is none
 * @param meant the reading of this text after the learner has said what the text does not mean; otherwise empty
 */
public record FreeTextInput(TextEditor editor, String doubt, Optional<AnswerReading> meant) implements AnswerInput {

    private static final int BAR = 2;

    static FreeTextInput of(String draft) {
        return new FreeTextInput(TextEditor.of(draft), "", Optional.empty());
    }

    /** Creates a text that the learner has not meant as it was read. */
    static FreeTextInput meaning(String text, AnswerReading meant) {
        return new FreeTextInput(TextEditor.of(text), "", Optional.of(meant));
    }

    public String text() {
        return editor.text();
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_EDITOR, MessageKey.HELP_COPY);
    }

    @Override
    public CommandTable<AnsweringScreen> commands() {
        return QuestionCommands.TEXT;
    }

    @Override
    public AnswerInput onKey(Key key, Size room) {
        return editor.pressed(key, inside(room)).<AnswerInput>map(this::with).orElse(this);
    }

    @Override
    public AnswerInput onPaste(String text, Size room) {
        return with(editor.pasted(text, inside(room)));
    }

    private FreeTextInput with(TextEditor other) {
        return new FreeTextInput(other, doubt, Optional.empty());
    }

    /**
     * Goes on to the comparison with the model answer, after a question if a clause denies an idea; only once, and not
     * in a text that has none of it any more. An empty text counts as "I don't know".
     */
    @Override
    public Submission submit(Exercise exercise) {
        if (text().isBlank() || !(exercise.question() instanceof OpenQuestion open)) {
            return Submission.Answered.UNKNOWN;
        }
        AnswerReading reading = meant.orElseGet(() -> open.read(text()));
        Optional<String> denial = reading.denied().values().stream().findFirst();
        boolean isAsked = denial.isPresent() && doubt.isEmpty() && meant.isEmpty();
        return new Submission.Further(
                isAsked
                        ? new FreeTextInput(editor, denial.get(), Optional.empty())
                        : RowsInput.ideas(text(), open, reading));
    }

    private static Size inside(Size room) {
        return new Size(Math.max(1, room.columns() - BAR), Math.max(1, room.rows()));
    }

    /**
     * Parses a typed line. An empty line stands for dictated lines; "I don't know" clears the text. "Yes" and "no"
     * answer the question about a clause, if it has been asked.
     */
    @Override
    public Submission parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (!doubt.isEmpty() && typed.isOneOf(RowsInput.NO) && exercise.question() instanceof OpenQuestion open) {
            return new Submission.Further(
                    meaning(text().stripTrailing(), open.read(text()).affirming()));
        }
        boolean isSame = words.isBlank() || (!doubt.isEmpty() && typed.isOneOf(RowsInput.YES));
        String said = isSame ? text().stripTrailing() : words;
        return new Submission.Further(with(TextEditor.of(new TypedAnswer(said).isUnknown() ? "" : said)));
    }

    @Override
    public FreeTextInput restored(String written, Exercise exercise) {
        return of(written);
    }

    @Override
    public String draft() {
        return text();
    }

    @Override
    public FreeTextInput drafted(String draft) {
        return of(draft);
    }

    @Override
    public List<Section> sections(ExerciseView view, boolean isOpen) {
        AnswerRows rows = new AnswerRows(view.texts(), 0).written(text());
        return (doubt.isEmpty() ? rows.told(MessageKey.TOLD_HOW_OPEN) : rows.told(MessageKey.QUIZ_DOUBT, doubt))
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
        List<Line> lines =
                new ArrayList<>(rows.stream().map(line -> Line.join(bar, line)).toList());
        if (isOpen && !doubt.isEmpty()) {
            lines.add(Line.blank());
            lines.addAll(LineWrapper.lines(
                    view.texts().say(MessageKey.QUIZ_DOUBT, doubt), Style.STRONG, Math.max(1, room.columns())));
        }
        return new Rendered(
                lines,
                cursor.row(),
                isOpen ? Optional.of(new Frame.Cursor(BAR + cursor.column(), cursor.row())) : Optional.empty());
    }
}
