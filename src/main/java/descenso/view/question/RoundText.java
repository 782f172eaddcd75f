package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.List;

/** What came of questions in a row, told. */
public record RoundText(RoundView view) {

    public List<String> told() {
        List<String> told = new ArrayList<>(List.of(SentenceFormatter.flowing(view.tally())));
        for (RoundView.Row row : view.rows()) {
            told.add(SentenceFormatter.ended(result(told.size(), row)));
        }
        view.forecast()
                .map(forecast -> ReviewForecastText.of(forecast, view.speech()))
                .ifPresent(told::add);
        return told;
    }

    private String result(int number, RoundView.Row row) {
        String question =
                new ExerciseText(row.words()).text(row.words().exercise().ask());
        String word = row.isSkipped()
                ? view.speech().say(MessageKey.QUIZ_SKIPPED)
                : row.answering().word(view.speech());
        return view.speech().say(MessageKey.TOLD_RESULT, Integer.toString(number), word, question);
    }
}
