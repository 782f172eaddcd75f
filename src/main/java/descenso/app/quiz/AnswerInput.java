package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.Movement;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.question.ExerciseView;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;

/**
 * A learner's answer while it is being entered. An implementation is an immutable value for one kind of question; it
 * handles keys and draws itself.
 */
public interface AnswerInput {

    /** Returns the commands of a question while this answer is entered. */
    CommandTable<QuestionScreen> commands();

    /** Returns this answer after a movement of the choice; by default unchanged. */
    default AnswerInput moved(Movement movement) {
        return this;
    }

    /**
     * Returns this answer after a key that gives no command; by default unchanged.
     *
     * @param room the size in which the answer is drawn, in cells
     */
    default AnswerInput onKey(Key key, Size room) {
        return this;
    }

    /**
     * Returns this answer after a paste; by default unchanged.
     *
     * @param room the size in which the answer is drawn, in cells
     */
    default AnswerInput onPaste(String text, Size room) {
        return this;
    }

    /** Returns the notes that the help shows beside the keys. */
    default List<MessageKey> notes() {
        return List.of(MessageKey.HELP_ROWS);
    }

    /** Returns the answer that the next try begins with; by default this one. */
    default AnswerInput again() {
        return this;
    }

    /**
     * Returns the result of submitting this answer as it stands.
     *
     * @param exercise the question in the learner's current language
     */
    Submission submit(Exercise exercise);

    /**
     * Parses a typed line as a complete answer, independent of the keys pressed before. Returns a refusal, or the answer as
     * its keys would have entered it, ready to be submitted.
     *
     * @param exercise the question in the learner's current language
     */
    Submission parse(String words, Exercise exercise);

    /**
     * Returns the possible answers and the current state, for both modes. In plain mode, the last paragraph explains
     * how to answer.
     *
     * @param isOpen whether the answer can still be changed
     */
    List<Section> sections(ExerciseView view, boolean isOpen);

    /** Returns the 0-based number of the chosen row. */
    default int chosen() {
        return 0;
    }

    /**
     * Draws this answer.
     *
     * @param room the size that the question leaves for the answer, in cells; longer answers are scrolled
     * @param isOpen whether the answer can still be changed
     */
    default Rendered draw(ExerciseView view, Size room, boolean isOpen) {
        GridRenderer.Drawn drawn = new GridRenderer(view.texts(), room.columns()).draw(sections(view, isOpen));
        return new Rendered(drawn.lines(), drawn.ends().get(chosen()), Optional.empty());
    }

    /**
     * A drawn answer.
     *
     * @param focus the 0-based index of the line that must stay visible
     * @param cursor the cell of the terminal's cursor, 0-based from the top left of these lines; empty if it is hidden
     */
    record Rendered(List<Line> lines, int focus, Optional<Frame.Cursor> cursor) {}
}
