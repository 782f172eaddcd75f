package descenso.view;

import descenso.phrases.Phrase;
import java.util.ArrayList;
import java.util.List;

/** What came of questions in a row, told. */
public record RoundWords(RoundView view) {

    public List<String> told() {
        List<String> told = new ArrayList<>(List.of(Sentences.flowing(view.tally())));
        for (RoundView.Row row : view.rows()) {
            told.add(Sentences.ended(result(told.size(), row)));
        }
        view.forecast()
                .map(forecast -> ForecastWords.of(forecast, view.speech()))
                .ifPresent(told::add);
        return told;
    }

    private String result(int number, RoundView.Row row) {
        String question =
                new ExerciseWords(row.words()).text(row.words().exercise().ask());
        String word = row.isSkipped()
                ? view.speech().say(Phrase.QUIZ_SKIPPED)
                : row.answering().word(view.speech());
        return view.speech().say(Phrase.TOLD_RESULT, Integer.toString(number), word, question);
    }
}
