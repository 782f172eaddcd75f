package descenso.view.lesson;

import descenso.progress.Attempt;
import java.util.Optional;

/** The state of experiments and questions that the spoken page needs. */
public interface LessonFacts {

    /** Returns the title of an experiment. Empty if its file is unreadable or not read yet. */
    Optional<String> title(String experiment);

    /** Tests whether the experiment asks for a prediction that the learner has not given yet. */
    boolean awaitsPrediction(String experiment);

    /** Returns the grade of the latest answer to a question. Empty if there is no answer. */
    Optional<Attempt.Grade> answered(String question);

    /** Returns facts without titles, predictions and answers. */
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
