package descenso.app;

import descenso.course.Asked;
import java.util.List;
import java.util.Optional;

/**
 * The way through the course: from a slide to its questions, on to its predictions and runs, and to the next slide. What
 * was done once, or passed by since the start, does not hold anybody up.
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

    /** All questions of this slide. */
    private List<Asked> asked() {
        return study.page().exercises().stream()
                .map(exercise -> new Asked(study.bookmark().screen(), exercise))
                .toList();
    }

    /** The first experiment of this slide that waits for a prediction. */
    Optional<String> experiment() {
        return waiting(study.page().experiments());
    }

    /** The first of these that does: what comes below it tells how it ends. */
    Optional<String> waiting(List<String> experiments) {
        return experiments.stream()
                .filter(this::asks)
                .filter(id -> study.past().ledger().predicted(id).latest().isEmpty())
                .filter(id -> !study.isTried(id))
                .findFirst();
    }

    /** Whether it asks for a prediction; as long as it has not been read, it may. */
    private boolean asks(String experiment) {
        return Optional.ofNullable(study.previews().get(experiment))
                .map(preview -> preview.experiment().prediction().isPresent())
                .orElse(true);
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
        return LabDoor.hurrying(LessonScreen.fresh(), experiment, study.trying(experiment));
    }

    /** To the questions of this slide: those that wait, or all of them once more. */
    Turn ask() {
        List<Asked> waiting = unanswered();
        List<Asked> questions = waiting.isEmpty() ? asked() : waiting;
        return questions.isEmpty() ? LessonScreen.at(study) : ask(questions, Round.Purpose.PAGE);
    }

    private Turn ask(List<Asked> questions, Round.Purpose purpose) {
        return QuestionScreen.asking(Round.of(purpose, questions, LessonScreen.fresh()), study);
    }
}
