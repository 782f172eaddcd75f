package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.progress.ReviewSchedule;
import descenso.view.text.UiText;

/** Describes in a sentence when questions are asked again. */
public final class ReviewForecastText {

    private ReviewForecastText() {}

    public static String of(ReviewSchedule.Forecast forecast, UiText texts) {
        return texts.say(
                MessageKey.PROGRESS_DUE,
                Integer.toString(forecast.today()),
                Integer.toString(forecast.tomorrow()),
                Integer.toString(forecast.week()));
    }
}
