package descenso.view.lesson;

import descenso.progress.Attempt;
import descenso.tui.Line;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;

/** The state of the experiments and questions of a page. */
public interface LessonFacts {

    /** Returns the title of an experiment. Empty if its file is unreadable or not read yet. */
    default Optional<String> title(String experiment) {
        return Optional.empty();
    }

    /** Tests whether the experiment asks for a prediction that the learner has not given yet. */
    default boolean awaitsPrediction(String experiment) {
        return false;
    }

    /** Tests whether the page is only looked at: what the reader may do next is not said. */
    default boolean isLookedAt() {
        return false;
    }

    /** Tests whether the part of the page for the curious is open. */
    default boolean isUnfolded() {
        return false;
    }

    /** Returns the question that an experiment asks before it runs, and its answers; empty if it is not asked here. */
    default List<Section> bet(String experiment) {
        return List.of();
    }

    /** Returns the grade of the latest answer to a question. Empty if there is no answer. */
    default Optional<Attempt.Grade> answered(String question) {
        return Optional.empty();
    }

    /** Returns the sentences on the judged prediction of an experiment. Empty if none was judged. */
    default List<String> trace(String experiment) {
        return List.of();
    }

    /**
     * Returns the drawing of an experiment, at most {@code width} cells wide. Its height depends only on the journal,
     * so that the text below stays when it arrives. If it is empty, only the title is shown.
     */
    default List<Line> drawing(String experiment, int width) {
        return List.of();
    }

    /** Tests whether the notes for the teacher are shown. */
    default boolean showsNotes() {
        return false;
    }

    /** Returns facts without titles, predictions, traces, answers, drawings and notes. */
    static LessonFacts none() {
        return new LessonFacts() {};
    }
}
