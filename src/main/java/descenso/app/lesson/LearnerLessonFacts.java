package descenso.app.lesson;

import descenso.app.screen.AppState;
import descenso.progress.Attempt;
import descenso.view.lesson.LessonFacts;
import java.util.Optional;

/** The learner's state of the experiments and questions of a page. */
record LearnerLessonFacts(AppState study) implements LessonFacts {

    @Override
    public Optional<String> title(String experiment) {
        return study.course().experimentTitle(experiment).map(title -> title.in(study.language()));
    }

    @Override
    public boolean awaitsPrediction(String experiment) {
        return study.awaitsPrediction(experiment);
    }

    @Override
    public Optional<Attempt.Grade> answered(String question) {
        return study.past()
                .ledger()
                .latest(question)
                .map(meeting -> meeting.last().grade());
    }
}
