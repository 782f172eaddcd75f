package descenso.check;

import descenso.course.task.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.quiz.Prediction;
import java.util.Map;

/** Reports why figures do not decide a prediction. */
record UndecidedPrediction(PredictionQuestion question, Map<String, Double> figures, LintReport report)
        implements Prediction.Visitor<UndecidedPrediction> {

    @Override
    public UndecidedPrediction choice(Prediction.Choice choice) {
        long holding = choice.options().stream()
                .filter(option -> option.holds(option.values(name -> figures.getOrDefault(name, Double.NaN))))
                .count();
        return holding == 0
                ? add(MessageKey.CHECK_NO_OPTION)
                : add(MessageKey.CHECK_SEVERAL_OPTIONS, Long.toString(holding));
    }

    @Override
    public UndecidedPrediction order(Prediction.Order order) {
        return add(MessageKey.CHECK_SAME_ORDER);
    }

    @Override
    public UndecidedPrediction amount(Prediction.Amount amount) {
        return add(MessageKey.CHECK_UNDECIDED);
    }

    @Override
    public UndecidedPrediction truth(Prediction.Truth truth) {
        return add(MessageKey.CHECK_UNDECIDED);
    }

    private UndecidedPrediction add(MessageKey key, String... arguments) {
        report.add(question.position(), key, arguments);
        return this;
    }
}
