package descenso.quiz;

import java.util.Map;

/**
 * Tests whether an answer to a prediction is equivalent to the correct one.
 *
 * @param answer answer of the learner
 * @param right the correct answer
 * @param figures measures by name
 */
record PredictionComparator(PredictionAnswer answer, PredictionAnswer right, Map<String, Double> figures)
        implements Prediction.Visitor<Boolean> {

    @Override
    public Boolean choice(Prediction.Choice choice) {
        return answer.equals(right);
    }

    /** Returns whether the order is correct. Options that tie may have any order. */
    @Override
    public Boolean order(Prediction.Order order) {
        return answer instanceof PredictionAnswer.Ranking ranking
                && OptionRanking.of(order, figures).allow(ranking.options());
    }

    @Override
    public Boolean amount(Prediction.Amount amount) {
        return answer instanceof PredictionAnswer.Amount number
                && right instanceof PredictionAnswer.Amount exact
                && amount.tolerance().allows(number.value(), exact.value());
    }

    @Override
    public Boolean truth(Prediction.Truth truth) {
        return answer.equals(right);
    }
}
