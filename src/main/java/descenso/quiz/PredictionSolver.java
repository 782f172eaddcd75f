package descenso.quiz;

import descenso.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the correct answer of a prediction; empty if the measures do not determine it.
 *
 * @param figures measures by name; a missing measure or NaN means that the event never happened
 */
record PredictionSolver(Map<String, Double> figures) implements Prediction.Visitor<Optional<PredictionAnswer>> {

    @Override
    public Optional<PredictionAnswer> choice(Prediction.Choice choice) {
        List<Integer> right = IntStream.range(0, choice.options().size())
                .filter(index -> holds(choice.options().get(index)))
                .boxed()
                .toList();
        return right.size() == 1 ? Optional.of(new PredictionAnswer.Option(right.get(0))) : Optional.empty();
    }

    @Override
    public Optional<PredictionAnswer> order(Prediction.Order order) {
        OptionRanking ranks = OptionRanking.of(order, figures);
        return ranks.areAllTheSame() ? Optional.empty() : Optional.of(new PredictionAnswer.Ranking(ranks.sorted()));
    }

    @Override
    public Optional<PredictionAnswer> amount(Prediction.Amount amount) {
        Expression value = amount.value();
        return Optional.of(value.value(value.values(this::figure)))
                .filter(Double::isFinite)
                .map(PredictionAnswer.Amount::new);
    }

    @Override
    public Optional<PredictionAnswer> truth(Prediction.Truth truth) {
        boolean isKnown = truth.holds().used().stream().noneMatch(name -> Double.isNaN(figure(name)));
        return isKnown ? Optional.of(new PredictionAnswer.Statement(holds(truth.holds()))) : Optional.empty();
    }

    private boolean holds(Expression condition) {
        return condition.holds(condition.values(this::figure));
    }

    private double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }
}
