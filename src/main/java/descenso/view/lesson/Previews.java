package descenso.view.lesson;

import descenso.progress.Attempt;
import descenso.tui.Line;
import java.util.List;
import java.util.Optional;

/**
 * Draws the experiments of a lesson in their places. A drawing always has the same height, so that the text below does
 * not move when it arrives.
 */
@FunctionalInterface
public interface Previews {

    /** Height of a chart in a lesson, in lines. */
    int HEIGHT = 9;

    /** Returns the drawing of an experiment, at most {@code width} cells wide. Empty if there is nothing to draw. */
    List<Line> lines(String experiment, int width);

    /**
     * Returns the lines that replace everything below an experiment with an open prediction, at most {@code width}
     * cells wide.
     */
    default List<Line> seal(int width) {
        return List.of();
    }

    /** Returns the grade of the latest answer to a question. Empty if there is no answer. */
    default Optional<Attempt.Grade> answered(String question) {
        return Optional.empty();
    }

    /** Returns previews that draw nothing, so that only the titles of the experiments are shown. */
    static Previews none() {
        return (experiment, width) -> List.of();
    }
}
