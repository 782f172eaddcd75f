package descenso.view.lesson;

import descenso.progress.Attempt;
import java.util.Optional;

/** What a page that is told has to know of its experiments and questions. */
public interface LessonFacts {

    /** What an experiment is called; empty where it cannot be read, or is not read yet. */
    Optional<String> title(String experiment);

    /** Whether a prediction is to be made before it is run. */
    boolean awaitsPrediction(String experiment);

    /** What came of the latest answer to a question; empty where there is none. */
    Optional<Attempt.Grade> answered(String question);

    /** Nothing is known. */
    static LessonFacts none() {
        return new LessonFacts() {
            @Override
            public Optional<String> title(String experiment) {
                return Optional.empty();
            }

            @Override
            public boolean awaitsPrediction(String experiment) {
                return false;
            }

            @Override
            public Optional<Attempt.Grade> answered(String question) {
                return Optional.empty();
            }
        };
    }
}
