package descenso.view.question;

import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.quiz.DiagnosedMistake;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import java.util.ArrayList;
import java.util.List;

/** Describes the feedback to an answer in sentences: the content of a {@link FeedbackView}, in the same order. */
public record FeedbackText(FeedbackView view) {

    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(judged());
        addMistakes(paragraphs);
        view.refutation().map(SentenceFormatter::flowing).ifPresent(paragraphs::add);
        if (view.isOver()) {
            SolutionText solution = new SolutionText(view.exerciseView());
            paragraphs.addAll(solution.reasoned(view.isKnown()));
            paragraphs.addAll(solution.worked());
        }
        return paragraphs;
    }

    private String say(MessageKey key, String... arguments) {
        return new SpokenText(view.exerciseView().texts()).say(key, arguments);
    }

    /** Returns the grade and the author's feedback. */
    private List<String> judged() {
        List<String> paragraphs = new ArrayList<>(List.of(SentenceFormatter.flowing(view.judgement())));
        ExerciseText words = new ExerciseText(view.exerciseView());
        for (Template reply : view.replies()) {
            paragraphs.addAll(words.paragraphs(reply));
        }
        return paragraphs;
    }

    /** Adds each mistake, followed by the line of the formula where it was made. */
    private void addMistakes(List<String> paragraphs) {
        if (view.isUnexplained()) {
            paragraphs.add(say(MessageKey.QUIZ_NO_SLIP));
        }
        view.mistakes().ifPresent(diagnosed -> {
            diagnosed.heading().map(this::say).ifPresent(paragraphs::add);
            for (DiagnosedMistake mistake : diagnosed.mistakes()) {
                paragraphs.add(SentenceFormatter.flowing(diagnosed.sentence(mistake)));
                diagnosed
                        .formula(mistake)
                        .map(SentenceFormatter::flowing)
                        .map(SentenceFormatter::ended)
                        .ifPresent(paragraphs::add);
            }
        });
    }
}
