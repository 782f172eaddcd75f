package descenso.check;

import descenso.course.PredictionQuestion;
import descenso.phrases.Phrase;
import descenso.quiz.Prediction;
import java.util.Map;

/** Says why figures do not decide a prediction. */
record Undecided(PredictionQuestion question, Map<String, Double> figures, Faults faults)
        implements Prediction.Visitor<Undecided> {

    @Override
    public Undecided choice(Prediction.Choice choice) {
        long holding = choice.options().stream()
                .filter(option -> option.holds(option.values(name -> figures.getOrDefault(name, Double.NaN))))
                .count();
        return holding == 0 ? say(Phrase.CHECK_NO_OPTION) : say(Phrase.CHECK_SEVERAL_OPTIONS, Long.toString(holding));
    }

    @Override
    public Undecided order(Prediction.Order order) {
        return say(Phrase.CHECK_SAME_ORDER);
    }

    @Override
    public Undecided amount(Prediction.Amount amount) {
        return say(Phrase.CHECK_UNDECIDED);
    }

    @Override
    public Undecided truth(Prediction.Truth truth) {
        return say(Phrase.CHECK_UNDECIDED);
    }

    private Undecided say(Phrase phrase, String... arguments) {
        faults.add(question.place(), phrase, arguments);
        return this;
    }
}
