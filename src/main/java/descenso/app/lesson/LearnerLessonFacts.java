package descenso.app.lesson;

import descenso.app.screen.AppState;
import descenso.progress.Attempt;
import descenso.view.lesson.LessonFacts;
import java.util.Optional;

/** The learner's state of the experiments and questions of a page. */
record LearnerLessonFacts(AppState state) implements LessonFacts {

    @Override
    public Optional<String> title(String experiment) {
        return state.course().experimentTitle(experiment).map(title -> title.in(state.language()));
    }

    @Override
    public boolean awaitsPrediction(String experiment) {
        return state.awaitsPrediction(experiment);
    }

    @Override
    public Optional<Attempt.Grade> answered(String question) {
        return state.history()
                .learning()
                .latest(question)
                .map(session -> session.last().grade());
    }
}
