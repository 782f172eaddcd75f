package descenso.app;

import descenso.course.Asked;
import descenso.phrases.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * The way through the course: from a slide to its predictions and runs, on to its questions, and to the next slide. What was
 * done once, and a question passed by since the start, does not hold anybody up.
 */
record Journey(Study study) {

    /** The questions of this slide that wait for an answer. */
    List<Asked> questions() {
        return unanswered().stream()
                .filter(asked -> !study.isPassed(asked.exercise().id()))
                .toList();
    }

    private List<Asked> unanswered() {
        return asked().stream()
                .filter(asked -> !study.past().isAsked(asked.exercise().id()))
                .toList();
    }

    /** All questions of this slide that are not sealed. */
    private List<Asked> asked() {
        return study.page().exercises().stream()
                .map(exercise -> new Asked(study.bookmark().screen(), exercise))
                .toList();
    }

    /** The experiment of this slide that waits for a prediction, and below which the slide is sealed until then. */
    Optional<String> experiment() {
        return study.page().seal();
    }

    /** Tests whether the questions of this slide are all below the seal. */
    boolean hidesQuestions() {
        return experiment().isPresent() && asked().isEmpty();
    }

    /** To what comes next. */
    Turn onward() {
        List<Asked> questions = questions();
        if (!questions.isEmpty()) {
            return ask(questions, Round.Purpose.LESSON);
        }
        return experiment()
                .map(this::predict)
                .orElseGet(() -> LessonScreen.fresh().act(Action.NEXT, study));
    }

    /** To what an experiment asks before it is run. */
    Turn predict(String experiment) {
        return LabDoor.hurrying(LessonScreen.fresh(), experiment, study);
    }

    /** To the questions of this slide: those that wait, or all of them once more; where they are sealed, to the seal. */
    Turn ask() {
        if (hidesQuestions()) {
            return LessonScreen.atSeal(study.noticing(Phrase.SEAL_QUESTIONS));
        }
        List<Asked> waiting = unanswered();
        List<Asked> questions = waiting.isEmpty() ? asked() : waiting;
        return questions.isEmpty() ? LessonScreen.at(study) : ask(questions, Round.Purpose.PAGE);
    }

    private Turn ask(List<Asked> questions, Round.Purpose purpose) {
        return QuestionScreen.asking(Round.of(purpose, questions, LessonScreen.fresh()), study);
    }
}
