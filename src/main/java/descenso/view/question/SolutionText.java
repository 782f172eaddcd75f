package descenso.view.question;

import descenso.course.question.CorrectAnswer;
import descenso.course.question.Part;
import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import java.util.ArrayList;
import java.util.List;

/** Describes the solution of a question and its reason in sentences. */
record SolutionText(ExerciseView view) {

    /**
     * Returns the solution and its reason.
     *
     * @param isKnown whether the learner's answer already equals the solution; then only the reason is returned
     */
    List<String> reasoned(boolean isKnown) {
        List<String> paragraphs = new ArrayList<>(
                isKnown
                        ? List.of()
                        : told(view.exercise()
                                .question()
                                .correctAnswer(view.exercise().parts(), view.values())));
        view.exercise().why().ifPresent(why -> paragraphs.addAll(new ExerciseText(view.spoken()).paragraphs(why)));
        return paragraphs;
    }

    /** Returns the optimizer steps that lead to the number, one paragraph per equation. Empty for other questions. */
    List<String> worked() {
        return view.worked()
                .map(worked -> new WorkedSolutionText(worked).paragraphs())
                .orElse(List.of());
    }

    /** Returns the model answer to an open question. Empty if it has none. */
    List<String> model() {
        List<String> paragraphs = new ArrayList<>();
        view.exercise().model().map(exerciseText()::paragraphs).ifPresent(paragraphs::addAll);
        if (!paragraphs.isEmpty()) {
            paragraphs.set(0, labelled(MessageKey.QUIZ_MODEL, paragraphs.get(0)));
        }
        return paragraphs;
    }

    private ExerciseText exerciseText() {
        return new ExerciseText(view);
    }

    private String labelled(MessageKey key, String text) {
        return SentenceFormatter.ended(SentenceFormatter.flowing(new SpokenText(view.texts()).say(key) + " " + text));
    }

    private List<String> told(CorrectAnswer answer) {
        if (answer instanceof CorrectAnswer.Statement statement) {
            return List.of(labelled(answer.heading(), exerciseText().text(statement.text())));
        }
        if (answer instanceof CorrectAnswer.Amount amount) {
            return List.of(labelled(answer.heading(), view.amount(amount.value())));
        }
        return answer instanceof CorrectAnswer.Rows rows ? rows(rows) : model();
    }

    /** Returns a heading and one paragraph per part. */
    private List<String> rows(CorrectAnswer.Rows rows) {
        List<String> paragraphs = new ArrayList<>(List.of(new SpokenText(view.texts()).say(rows.heading())));
        for (Part part : rows.parts()) {
            String text = exerciseText().text(part.text());
            paragraphs.add(SentenceFormatter.ended(
                    switch (rows.form()) {
                        case BULLETS -> text;
                        case NUMBERS -> paragraphs.size() + ": " + text;
                        case PAIRS ->
                            view.texts()
                                    .say(
                                            MessageKey.TOLD_GOES_WITH,
                                            text,
                                            part.counterpart()
                                                    .map(exerciseText()::text)
                                                    .orElse(""));
                    }));
        }
        return paragraphs;
    }
}
