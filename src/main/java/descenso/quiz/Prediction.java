package descenso.quiz;

import descenso.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The question that an experiment asks before it runs, without its text. The correct answer is not stored: it follows
 * from measures of the run, which the expressions use by name.
 */
public sealed interface Prediction {

    <R> R accept(Visitor<R> visitor);

    /**
     * Returns the correct answer; empty if the measures do not determine it.
     *
     * @param figures measures by name; a missing measure or NaN means that the event never happened
     */
    Optional<PredictionAnswer> right(Map<String, Double> figures);

    /** Tests whether an answer is equivalent to the correct one. */
    default boolean accepts(PredictionAnswer answer, PredictionAnswer right, Map<String, Double> figures) {
        return answer.equals(right);
    }

    /** A function of the kind of prediction. */
    interface Visitor<R> {

        R choice(Choice choice);

        R order(Order order);

        R amount(Amount amount);

        R truth(Truth truth);
    }

    /**
     * A choice of one option.
     *
     * @param options condition under which each option is correct
     */
    record Choice(List<Expression> options) implements Prediction {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Optional<PredictionAnswer> right(Map<String, Double> figures) {
            List<Integer> right = IntStream.range(0, options.size())
                    .filter(index -> Prediction.holds(options.get(index), figures))
                    .boxed()
                    .toList();
            return right.size() == 1 ? Optional.of(new PredictionAnswer.Option(right.get(0))) : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * An order of options.
     *
     * @param figures name of the measure by which each option is sorted: the smallest first, NaN (the event never
     *     happened) last
     */
    record Order(List<String> figures) implements Prediction {

        public Order {
            figures = List.copyOf(figures);
        }

        @Override
        public Optional<PredictionAnswer> right(Map<String, Double> measures) {
            OptionRanking ranks = OptionRanking.of(this, measures);
            return ranks.areAllTheSame() ? Optional.empty() : Optional.of(new PredictionAnswer.Ranking(ranks.sorted()));
        }

        /** Tests whether the order is correct. Options that tie may have any order. */
        @Override
        public boolean accepts(PredictionAnswer answer, PredictionAnswer right, Map<String, Double> measures) {
            return answer instanceof PredictionAnswer.Ranking ranking
                    && OptionRanking.of(this, measures).allow(ranking.options());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.order(this);
        }
    }

    /**
     * A number.
     *
     * @param value expression for the correct number
     * @param tolerance distance from it that still counts as correct
     */
    record Amount(Expression value, Tolerance tolerance) implements Prediction {

        @Override
        public Optional<PredictionAnswer> right(Map<String, Double> figures) {
            return Optional.of(value.value(value.values(name -> figure(name, figures))))
                    .filter(Double::isFinite)
                    .map(PredictionAnswer.Amount::new);
        }

        @Override
        public boolean accepts(PredictionAnswer answer, PredictionAnswer right, Map<String, Double> figures) {
            return answer instanceof PredictionAnswer.Amount number
                    && right instanceof PredictionAnswer.Amount exact
                    && tolerance.allows(number.value(), exact.value());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.amount(this);
        }
    }

    /**
     * A statement that is true or false.
     *
     * @param holds condition under which the statement is true
     */
    record Truth(Expression holds) implements Prediction {

        @Override
        public Optional<PredictionAnswer> right(Map<String, Double> figures) {
            boolean isKnown = holds.used().stream().noneMatch(name -> Double.isNaN(figure(name, figures)));
            return isKnown
                    ? Optional.of(new PredictionAnswer.Statement(Prediction.holds(holds, figures)))
                    : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }

    private static boolean holds(Expression condition, Map<String, Double> figures) {
        return condition.holds(condition.values(name -> figure(name, figures)));
    }

    private static double figure(String name, Map<String, Double> figures) {
        return figures.getOrDefault(name, Double.NaN);
    }
}
