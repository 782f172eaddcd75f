package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.Movement.ListSelection;
import descenso.course.question.Exercise;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.question.ExerciseView;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;

/** A learner's answer while it is being entered: an immutable value that handles keys and draws itself. */
public interface AnswerInput {

    /** The result of submitting an answer, or of parsing one that was typed as a line. */
    sealed interface Submission {

        /** A complete answer, with its text as it was typed or as it is kept in the journal. */
        record Answered(Answer answer, String text) implements Submission {

            static final Answered UNKNOWN = new Answered(new Answer.Unknown(), "");

            static Answered of(Answer answer, Exercise exercise) {
                return new Answered(answer, exercise.written(answer));
            }
        }

        /** An answer with a further step before it is complete: at that step, or as it was typed. */
        record Further(AnswerInput input) implements Submission {}

        /** An incomplete or unreadable answer. The message says why it cannot be graded, or what an answer would be. */
        record Refused(LocalizedMessage message) implements Submission {

            Refused(MessageKey key, String... arguments) {
                this(LocalizedMessage.of(key, arguments));
            }
        }
    }

    CommandTable<AnsweringScreen> commands();

    /** Returns the rows to choose from, and the chosen one; by default there is only one. */
    default ListSelection selection() {
        return ListSelection.of(1);
    }

    /** Returns this answer with another row chosen; by default unchanged. */
    default AnswerInput with(ListSelection selection) {
        return this;
    }

    /**
     * Returns this answer with the chosen item moved, or its next partner, by a number of places; by default unchanged.
     */
    default AnswerInput turned(int by) {
        return this;
    }

    /** Returns this answer with the tick of the chosen row set or removed; by default unchanged. */
    default AnswerInput ticking() {
        return this;
    }

    /** Returns this answer without the wrong beliefs that were read in it; by default unchanged. */
    default AnswerInput disbelieving() {
        return this;
    }

    /** Returns this answer, drawn in a room of cells, after a key that gives no command; by default unchanged. */
    default AnswerInput onKey(Key key, Size room) {
        return this;
    }

    /** Returns this answer, drawn in a room of cells, after a paste; by default unchanged. */
    default AnswerInput onPaste(String text, Size room) {
        return this;
    }

    default List<MessageKey> notes() {
        return List.of(MessageKey.HELP_ROWS, MessageKey.HELP_COPY);
    }

    /** Returns the answer that the next try begins with; by default this one. */
    default AnswerInput again() {
        return this;
    }

    /** Returns the result of submitting this answer as it stands to the question in the learner's current language. */
    Submission submit(Exercise exercise);

    /** Parses a typed line as a complete answer, regardless of keys: a refusal, or the answer ready to be submitted. */
    Submission parse(String words, Exercise exercise);

    /** Returns this answer as it was submitted, from its form in the journal; unchanged if it does not fit. */
    AnswerInput restored(String written, Exercise exercise);

    /** Returns this answer as it stands, complete or not, in a form in which it can be kept. */
    String draft();

    /** Returns this answer as it stood when a draft was made of it; unchanged if the draft does not fit. */
    AnswerInput drafted(String draft);

    /** Returns the possible answers and the state, for both modes. In plain mode, how to answer comes last. */
    List<Section> sections(ExerciseView view, boolean isOpen);

    /** Draws this answer in the cells that the question leaves for it; longer answers are scrolled. */
    default Rendered draw(ExerciseView view, Size room, boolean isOpen) {
        GridRenderer.Drawn drawn = new GridRenderer(view.texts(), room.columns()).draw(sections(view, isOpen));
        return new Rendered(drawn.lines(), drawn.ends().get(selection().chosen()), Optional.empty());
    }

    /**
     * A drawn answer.
     *
     * @param focus the 0-based index of the line that must stay visible
     * @param cursor the cell of the terminal's cursor, 0-based from the top left of these lines; empty if it is hidden
     */
    record Rendered(List<Line> lines, int focus, Optional<Frame.Cursor> cursor) {}
}
