package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.List;

/** Describes the results of a round in sentences. */
public record RoundText(RoundView view) {

    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(List.of(SentenceFormatter.flowing(view.tally())));
        for (RoundView.QuestionRow row : view.rows()) {
            paragraphs.add(SentenceFormatter.ended(result(paragraphs.size(), row)));
        }
        view.forecast()
                .map(forecast -> ReviewForecastText.of(forecast, view.texts()))
                .ifPresent(paragraphs::add);
        return paragraphs;
    }

    private String result(int number, RoundView.QuestionRow row) {
        String question = new ExerciseText(row.exerciseView())
                .text(row.exerciseView().exercise().ask());
        String word = row.isSkipped()
                ? view.texts().say(MessageKey.QUIZ_SKIPPED)
                : row.status().word(view.texts());
        return view.texts().say(MessageKey.TOLD_RESULT, Integer.toString(number), word, question);
    }
}
