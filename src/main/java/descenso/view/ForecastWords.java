package descenso.view;

import descenso.phrases.Phrase;
import descenso.progress.Reviews;

/** When questions come back, in a sentence. */
public final class ForecastWords {

    private ForecastWords() {}

    public static String of(Reviews.Forecast forecast, Speech speech) {
        return speech.say(
                Phrase.PROGRESS_DUE,
                Integer.toString(forecast.today()),
                Integer.toString(forecast.tomorrow()),
                Integer.toString(forecast.week()));
    }
}
