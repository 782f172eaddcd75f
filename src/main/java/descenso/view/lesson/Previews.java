package descenso.view.lesson;

import descenso.progress.Attempt;
import descenso.tui.Line;
import java.util.List;
import java.util.Optional;

/** How an experiment is shown in place, within a lesson: always in as many lines, so that nothing moves when it comes. */
@FunctionalInterface
public interface Previews {

    /** Lines of pictures in a lesson. */
    int HEIGHT = 9;

    /** At most that wide; none where nothing can be shown. */
    List<Line> lines(String experiment, int width);

    /** What stands below an experiment in place of all that its prediction opens, at most that wide. */
    default List<Line> seal(int width) {
        return List.of();
    }

    /** What came of the latest answer to a question; empty where there is none. */
    default Optional<Attempt.Grade> answered(String question) {
        return Optional.empty();
    }

    /** Only their names are to be seen. */
    static Previews none() {
        return (experiment, width) -> List.of();
    }
}
