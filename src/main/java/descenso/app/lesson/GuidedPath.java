package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.quiz.QuestionScreen;
import descenso.app.quiz.QuizRound;
import descenso.app.screen.AppState;
import descenso.app.screen.Transition;
import descenso.course.CourseQuestion;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/**
 * The way through the course: from a slide to its predictions and runs, on to its questions, and to the next slide. What was
 * done once, and a question passed by since the start, does not hold anybody up.
 */
public record GuidedPath(AppState study) {

    /** The questions of this slide that wait for an answer. */
    List<CourseQuestion> questions() {
        return unanswered().stream()
                .filter(asked -> !study.isPassed(asked.exercise().id()))
                .toList();
    }

    private List<CourseQuestion> unanswered() {
        return asked().stream()
                .filter(asked -> !study.past().isAsked(asked.exercise().id()))
                .toList();
    }

    /** All questions of this slide that are not sealed. */
    private List<CourseQuestion> asked() {
        return study.page().exercises().stream()
                .map(exercise -> new CourseQuestion(study.bookmark().screen(), exercise))
                .toList();
    }

    /** The experiment of this slide that waits for a prediction, and below which the slide is sealed until then. */
    Optional<String> experiment() {
        return study.page().seal();
    }

    /** Tests whether the questions of this slide are all below the seal. */
    public boolean hidesQuestions() {
        return experiment().isPresent() && asked().isEmpty();
    }

    /** To what comes next. */
    public Transition next() {
        List<CourseQuestion> questions = questions();
        if (!questions.isEmpty()) {
            return nextQuestion(questions, QuizRound.Purpose.LESSON);
        }
        return experiment()
                .map(this::nextPrediction)
                .orElseGet(() -> LessonScreen.fresh().onAction(Action.NEXT, study));
    }

    /** To what an experiment asks before it is run. */
    Transition nextPrediction(String experiment) {
        return LabLoadingScreen.hurrying(LessonScreen.fresh(), experiment, study);
    }

    /** To the questions of this slide: those that wait, or all of them once more; where they are sealed, to the seal. */
    public Transition nextQuestion() {
        if (hidesQuestions()) {
            return LessonScreen.atSeal(study.withNotice(MessageKey.SEAL_QUESTIONS));
        }
        List<CourseQuestion> waiting = unanswered();
        List<CourseQuestion> questions = waiting.isEmpty() ? asked() : waiting;
        return questions.isEmpty() ? LessonScreen.at(study) : nextQuestion(questions, QuizRound.Purpose.PAGE);
    }

    private Transition nextQuestion(List<CourseQuestion> questions, QuizRound.Purpose purpose) {
        return QuestionScreen.asking(QuizRound.of(purpose, questions, LessonScreen.fresh()), study);
    }
}
