package descenso.quiz;

import descenso.expr.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The question that an experiment asks before it runs, without its text. The correct answer is not stored: it follows
 * from measures of the run, which the expressions use by name.
 */
public sealed interface Prediction {

    /**
     * Returns the correct answer. Empty if not exactly one option is correct, if all options of an order tie, if the
     * number is not finite, or if the statement uses a measure of an event that never happened.
     *
     * @param figures measures by name; a missing measure or NaN means that the event never happened
     */
    Optional<PredictionAnswer> right(Map<String, Double> figures);

    /** Tests whether an answer is equivalent to the correct one. */
    default boolean accepts(PredictionAnswer answer, PredictionAnswer right, Map<String, Double> figures) {
        return answer.equals(right);
    }

    /** A choice of one option, with the condition under which each is correct. */
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
    }

    /** An order of options by one measure each: the smallest first, NaN (the event never happened) last. */
    record Order(List<String> figures) implements Prediction {

        public Order {
            figures = List.copyOf(figures);
        }

        @Override
        public Optional<PredictionAnswer> right(Map<String, Double> measures) {
            List<Double> values = values(measures);
            List<Integer> sorted = sorted(values);
            boolean isDecided = !sorted.isEmpty() && isBefore(sorted.get(0), sorted.get(sorted.size() - 1), values);
            return isDecided ? Optional.of(new PredictionAnswer.Ranking(sorted)) : Optional.empty();
        }

        /** Tests whether the order is correct: it contains all options, and none before one with a smaller value. */
        @Override
        public boolean accepts(PredictionAnswer answer, PredictionAnswer right, Map<String, Double> measures) {
            if (!(answer instanceof PredictionAnswer.Ranking ranking)) {
                return false;
            }
            List<Double> values = values(measures);
            List<Integer> order = ranking.options();
            List<Integer> all = IntStream.range(0, values.size()).boxed().toList();
            return order.stream().sorted().toList().equals(all)
                    && IntStream.range(1, order.size())
                            .noneMatch(place -> order.subList(0, place).stream()
                                    .anyMatch(earlier -> isBefore(order.get(place), earlier, values)));
        }

        private List<Double> values(Map<String, Double> measures) {
            return figures.stream().map(name -> figure(name, measures)).toList();
        }

        /** Returns the indices of the options, 0-based, the smallest value first. */
        private static List<Integer> sorted(List<Double> values) {
            return IntStream.range(0, values.size())
                    .boxed()
                    .sorted(Comparator.comparing(values::get))
                    .toList();
        }

        /** Returns the groups of at least two options that all tie, as indices, 0-based. NaN ties with nothing. */
        List<List<Integer>> ties(Map<String, Double> measures) {
            List<Double> values = values(measures);
            List<List<Integer>> groups = new ArrayList<>();
            for (int option : sorted(values)) {
                List<Integer> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
                boolean isTied = last.stream().allMatch(other -> Tie.between(values.get(other), values.get(option)));
                if (!last.isEmpty() && isTied) {
                    last.add(option);
                } else {
                    groups.add(new ArrayList<>(List.of(option)));
                }
            }
            return groups.stream().filter(group -> group.size() > 1).toList();
        }

        /** Tests whether an option has a smaller value than another and does not tie with it. NaN comes last. */
        private static boolean isBefore(int one, int other, List<Double> values) {
            double smaller = values.get(one);
            double larger = values.get(other);
            if (Double.isNaN(smaller) || Double.isNaN(larger)) {
                return !Double.isNaN(smaller);
            }
            return smaller < larger && !Tie.between(smaller, larger);
        }
    }

    /** A number, with the expression for the correct one and the distance from it that still counts as correct. */
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
    }

    /** A statement, with the condition under which it is true. */
    record Truth(Expression holds) implements Prediction {

        @Override
        public Optional<PredictionAnswer> right(Map<String, Double> figures) {
            boolean isKnown = holds.used().stream().noneMatch(name -> Double.isNaN(figure(name, figures)));
            return isKnown
                    ? Optional.of(new PredictionAnswer.Statement(Prediction.holds(holds, figures)))
                    : Optional.empty();
        }
    }

    private static boolean holds(Expression condition, Map<String, Double> figures) {
        return condition.holds(condition.values(name -> figure(name, figures)));
    }

    private static double figure(String name, Map<String, Double> figures) {
        return figures.getOrDefault(name, Double.NaN);
    }
}
