package descenso.app.lesson;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.quiz.QuestionScreen;
import descenso.app.quiz.QuizRound;
import descenso.app.screen.AppState;
import descenso.app.screen.CourseState;
import descenso.app.screen.Transition;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/**
 * The guided path through the course: from a page to its predictions and runs, on to its questions, and to the next
 * page. Completed steps, and questions passed since the start, do not stop the learner again.
 */
public record GuidedPath(AppState state) {

    /** Returns the questions of this page that are neither answered nor passed since the start. */
    List<CourseQuestion> questions() {
        return unanswered().stream()
                .filter(question -> !state.isMarked(
                        CourseState.Mark.PASSED, question.exercise().id()))
                .toList();
    }

    private List<CourseQuestion> unanswered() {
        return asked().stream()
                .filter(question -> !state.history().isAsked(question.exercise().id()))
                .toList();
    }

    /** Returns all questions of this page that are not sealed. */
    private List<CourseQuestion> asked() {
        return state.page().exercises().stream()
                .map(exercise -> new CourseQuestion(state.bookmark().pageId(), exercise))
                .toList();
    }

    /** Returns the experiment of this page that awaits a prediction. The page is sealed below it until then. */
    Optional<String> experiment() {
        return state.page().seal();
    }

    /** Tests whether this page is sealed and no question is above the seal. */
    public boolean hidesQuestions() {
        return experiment().isPresent() && asked().isEmpty();
    }

    /** Goes on to the waiting questions of this page, else to the prediction that it awaits, else to the next page. */
    public Transition next() {
        List<CourseQuestion> questions = questions();
        if (!questions.isEmpty()) {
            return QuestionScreen.open(QuizRound.onPath(questions, LessonScreen.fresh()), state);
        }
        return experiment()
                .map(this::nextPrediction)
                .orElseGet(() -> LessonScreen.fresh().turn(state));
    }

    /** Opens the prediction that an experiment asks before it runs. */
    Transition nextPrediction(String experiment) {
        return LabLoadingScreen.toRun(LessonScreen.fresh(), experiment, state);
    }

    /**
     * Opens the unanswered questions of this page, or all of them if every question is answered. If the seal hides
     * them, scrolls to the seal.
     */
    public Transition nextQuestion() {
        if (hidesQuestions()) {
            return LessonScreen.atSeal(state.withNotice(MessageKey.SEAL_QUESTIONS));
        }
        List<CourseQuestion> waiting = unanswered();
        List<CourseQuestion> questions = waiting.isEmpty() ? asked() : waiting;
        return questions.isEmpty()
                ? LessonScreen.at(state)
                : QuestionScreen.open(QuizRound.of(QuizRound.Purpose.PAGE, questions, LessonScreen.fresh()), state);
    }
}
