package descenso.app;

import descenso.course.Exercise;
import descenso.phrases.Phrase;
import descenso.quiz.Answer;
import descenso.quiz.Question;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.AnswerWords;
import descenso.view.ExerciseView;
import descenso.view.Prose;
import descenso.widget.TextEditor;
import java.util.List;
import java.util.Optional;

/** An answer in the learner's own words. */
record OpenReply(TextEditor editor) implements Reply {

    private static final int BAR = 2;

    /** With what was typed at an earlier time. */
    static OpenReply of(String draft) {
        return new OpenReply(TextEditor.of(draft));
    }

    String text() {
        return editor.text();
    }

    @Override
    public List<Phrase> notes() {
        return List.of(Phrase.HELP_EDITOR);
    }

    @Override
    public KeyMap keys() {
        return QuizKeys.ASK_OPEN;
    }

    @Override
    public Reply type(Key key, Size room) {
        return editor.pressed(key, inside(room)).<Reply>map(OpenReply::new).orElse(this);
    }

    @Override
    public Reply paste(String text, Size room) {
        return new OpenReply(editor.pasted(text, inside(room)));
    }

    /** Who writes nothing says not to know. */
    @Override
    public Submission submit(Exercise exercise) {
        if (text().isBlank() || !(exercise.question() instanceof Question.Open open)) {
            return new Submission.Answered(new Answer.Unknown(), "");
        }
        return new Submission.Further(IdeasReply.guessing(text(), open));
    }

    private static Size inside(Size room) {
        return new Size(Math.max(1, room.columns() - BAR), Math.max(1, room.rows()));
    }

    /** Without words, those that have been dictated. */
    @Override
    public Said said(String words, Exercise exercise) {
        String said = words.isBlank() ? text().stripTrailing() : words;
        return new Said.Made(of(new TypedAnswer(said).isUnknown() ? "" : said));
    }

    @Override
    public List<String> told(ExerciseView words) {
        return new AnswerWords(words).open(text());
    }

    @Override
    public Drawn draw(Pose pose) {
        Size inside = inside(pose.room());
        Line bar = Line.of(pose.words().speech().glyphs().choose("┃ ", "| "), Style.QUESTION);
        List<Line> rows = text().isEmpty() && pose.isOpen() ? invitation(pose, inside) : editor.lines(inside);
        List<Line> lines = rows.stream().map(line -> Line.join(bar, line)).toList();
        Frame.Cursor cursor = editor.cursor(inside);
        return new Drawn(
                lines,
                cursor.row(),
                Optional.of(new Frame.Cursor(BAR + cursor.column(), cursor.row()))
                        .filter(any -> pose.isOpen()));
    }

    /** What stands where nothing has been written yet. */
    private static List<Line> invitation(Pose pose, Size inside) {
        return Prose.lines(pose.words().speech().say(Phrase.QUIZ_WRITE), Style.MUTED, inside.columns());
    }
}
