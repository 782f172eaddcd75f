package descenso.app;

import descenso.phrases.Phrase;
import descenso.quiz.Forecast;
import descenso.view.PredictionView;
import descenso.view.PredictionWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an experiment asks before it runs, in words. */
record PredictionTelling(PredictionScreen screen, Study study) implements Telling {

    private record Place(String experiment) {}

    @Override
    public Object place() {
        return new Place(screen.lab().bench().name());
    }

    @Override
    public String prompt() {
        return study.speech().say(Phrase.PROMPT_PREDICTION);
    }

    @Override
    public Optional<Word> bare() {
        return Optional.of(Word.ANSWER);
    }

    /** Who wants it run without an answer says not to know. */
    @Override
    public Set<Word> words() {
        return EnumSet.of(Word.ANSWER, Word.RUN, Word.NEXT, Word.SKIP, Word.BACK);
    }

    @Override
    public List<String> told() {
        List<String> told = new ArrayList<>();
        told.add(new LabSayings(screen.lab(), study).title(Phrase.PREDICT_TITLE));
        told.addAll(new PredictionWords(PredictionView.before(screen.question(), study.language(), study.speech()))
                .asked(screen.order()));
        return told;
    }

    @Override
    public Heard heed(Word word, String rest) {
        return switch (word) {
            case ANSWER -> answered(rest);
            case RUN ->
                new Heard(
                        screen.lab().predicting(new Forecast.Unknown(), study),
                        List.of(study.speech().say(Phrase.PLAIN_UNPREDICTED)),
                        false);
            case BACK -> Heard.of(screen.act(Action.BACK, study));
            case NEXT, SKIP -> Heard.of(screen.act(Action.BACK, study).then(Action.BACK));
            default -> Heard.of(Turn.to(screen, study));
        };
    }

    private Heard answered(String words) {
        ForecastReading.Read read =
                new ForecastReading(screen.question(), screen.order(), study.language()).read(words);
        return read.forecast()
                .map(forecast -> Heard.of(screen.lab().predicting(forecast, study)))
                .orElseGet(() -> Heard.refused(read.fault().orElseThrow(), screen, study));
    }
}
