package descenso.app.quiz;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.QuizAction;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.question.ExerciseView;
import java.util.List;
import java.util.Optional;

/** An answer in the making, one class a kind of question: a value that takes keys and draws itself. */
public interface AnswerInput {

    /** The keys that mean something to it. */
    KeyMap keys();

    /** After one of these that move within it. */
    default AnswerInput act(Action action) {
        return this;
    }

    /** After one of these that change it. */
    default AnswerInput act(QuizAction action) {
        return this;
    }

    /**
     * After a key that is in no map.
     *
     * @param room that it is drawn in
     */
    default AnswerInput type(Key key, Size room) {
        return this;
    }

    /** After text pasted. */
    default AnswerInput paste(String text, Size room) {
        return this;
    }

    /** What the help says beside its keys. */
    default List<MessageKey> notes() {
        return List.of(MessageKey.HELP_ROWS);
    }

    /** To begin another try with. */
    default AnswerInput again() {
        return this;
    }

    /**
     * What comes of it as it stands.
     *
     * @param exercise in the language in which it is read
     */
    Submission submit(Exercise exercise);

    /**
     * As a line of words makes it that says the whole answer, whatever it was before.
     *
     * @param exercise in the language in which it is read
     */
    ParsedInput parse(String words, Exercise exercise);

    Rendered draw(RenderContext pose);

    /** What can be answered and how it stands, in sentences; last, how to say an answer. */
    List<String> told(ExerciseView words);

    /**
     * How it is to be drawn.
     *
     * @param room what the question leaves of the screen; what takes more lines is scrolled
     * @param isOpen whether it can still be changed
     */
    record RenderContext(ExerciseView words, Size room, boolean isOpen) {

        public int width() {
            return room.columns();
        }
    }

    /**
     * What is seen of it.
     *
     * @param focus the number of the line that must be in sight
     * @param cursor where in these lines the terminal's cursor blinks
     */
    record Rendered(List<Line> lines, int focus, Optional<Frame.Cursor> cursor) {

        public Rendered(List<Line> lines, int focus) {
            this(lines, focus, Optional.empty());
        }
    }
}
