package descenso.quiz;

import java.util.Map;

/** Whether an answer to a prediction is as good as the right one. */
record Comparing(Forecast answer, Forecast right, Map<String, Double> figures) implements Prediction.Visitor<Boolean> {

    @Override
    public Boolean choice(Prediction.Choice choice) {
        return answer.equals(right);
    }

    /** What is the same may stand either way round. */
    @Override
    public Boolean order(Prediction.Order order) {
        return answer instanceof Forecast.Ranking ranking
                && Ranks.of(order, figures).allow(ranking.options());
    }

    @Override
    public Boolean amount(Prediction.Amount amount) {
        return answer instanceof Forecast.Amount number
                && right instanceof Forecast.Amount exact
                && amount.tolerance().allows(number.value(), exact.value());
    }

    @Override
    public Boolean truth(Prediction.Truth truth) {
        return answer.equals(right);
    }
}
