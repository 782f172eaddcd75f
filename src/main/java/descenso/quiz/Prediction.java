package descenso.quiz;

import descenso.expr.Expression;
import descenso.expr.NumberText;
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
    Optional<Answer> right(Map<String, Double> figures);

    /**
     * The grade of an answer, with the correct answers.
     *
     * @param right correct answers: one, or one for each of several runs that tie, first the one that a correct answer
     *     matches; empty exactly if the measures do not determine any
     */
    record Verdict(GradingResult.Grade grade, List<Answer> right) {

        public Verdict {
            right = List.copyOf(right);
        }
    }

    /**
     * Grades an answer. An answer of another kind than the prediction is wrong.
     *
     * @param readings measures by name, one map for each choice among runs that tie; a missing measure or NaN means
     *     that the event never happened
     */
    default Verdict grade(Answer answer, List<Map<String, Double>> readings) {
        List<Answer> right = right(preferred(answer, readings));
        if (right.isEmpty()) {
            return new Verdict(GradingResult.Grade.UNDECIDED, right);
        }
        if (answer instanceof Answer.Unknown) {
            return new Verdict(GradingResult.Grade.UNKNOWN, right);
        }
        boolean isRight = readings.stream().anyMatch(figures -> isRight(answer, figures));
        return new Verdict(isRight ? GradingResult.Grade.RIGHT : GradingResult.Grade.WRONG, right);
    }

    /** Returns the same readings, those that make the answer correct first. */
    default List<Map<String, Double>> preferred(Answer answer, List<Map<String, Double>> readings) {
        return readings.stream()
                .sorted(Comparator.comparing(figures -> !isRight(answer, figures)))
                .toList();
    }

    private boolean isRight(Answer answer, Map<String, Double> figures) {
        return right(figures).filter(right -> accepts(answer, right, figures)).isPresent();
    }

    /** Returns the correct answer of each reading that has one, without duplicates. Numbers that tie are duplicates. */
    default List<Answer> right(List<Map<String, Double>> readings) {
        List<Answer> right = new ArrayList<>();
        for (Map<String, Double> figures : readings) {
            right(figures)
                    .filter(found -> right.stream().noneMatch(known -> isSame(known, found)))
                    .ifPresent(right::add);
        }
        return right;
    }

    private static boolean isSame(Answer one, Answer other) {
        return (one instanceof Answer.Amount first && other instanceof Answer.Amount second)
                ? tie(first.value(), second.value())
                : one.equals(other);
    }

    /** Returns the groups of at least two options of an order that all tie, as indices, 0-based. */
    default List<List<Integer>> ties(Map<String, Double> figures) {
        return List.of();
    }

    /**
     * Tests whether two measurements tie, that is, whether a reader of both cannot decide which is larger. NaN (not
     * measured) ties with nothing.
     *
     * <p>Measurements are shown with three significant digits, and whole numbers below 10⁹ with all digits. Two
     * measurements tie if they are shown alike, or if they differ by less than half a unit of the last digit shown,
     * because rounding alone may then separate them. Numbers of steps tie only if they are equal.
     */
    static boolean tie(double one, double other) {
        boolean isWhole = NumberText.isWhole(one) || NumberText.isWhole(other);
        int magnitude = (int) Math.floor(Math.log10(Math.max(Math.abs(one), Math.abs(other))));
        int exponent = magnitude - 2;
        double unit = Math.pow(10, isWhole && magnitude < 9 ? Math.min(exponent, 0) : exponent);
        return one == other || Math.rint(one / unit) == Math.rint(other / unit) || Math.abs(one - other) < unit / 2;
    }

    /** Tests whether an answer is equivalent to the correct one. */
    default boolean accepts(Answer answer, Answer right, Map<String, Double> figures) {
        return answer.equals(right);
    }

    /** A choice of one option, with the condition under which each is correct. */
    record Choice(List<Expression> options) implements Prediction {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Optional<Answer> right(Map<String, Double> figures) {
            List<Integer> right = IntStream.range(0, options.size())
                    .filter(index -> Prediction.holds(options.get(index), figures))
                    .boxed()
                    .toList();
            return right.size() == 1 ? Optional.of(Answer.option(right.get(0))) : Optional.empty();
        }
    }

    /** An order of options by one measure each: the smallest first, NaN (the event never happened) last. */
    record Order(List<String> figures) implements Prediction {

        public Order {
            figures = List.copyOf(figures);
        }

        @Override
        public Optional<Answer> right(Map<String, Double> measures) {
            List<Double> values = values(measures);
            List<Integer> sorted = sorted(values);
            boolean isDecided = !sorted.isEmpty() && isBefore(sorted.get(0), sorted.get(sorted.size() - 1), values);
            return isDecided ? Optional.of(new Answer.Ranking(sorted)) : Optional.empty();
        }

        /** Tests whether the order is correct: it contains all options, and none before one with a smaller value. */
        @Override
        public boolean accepts(Answer answer, Answer right, Map<String, Double> measures) {
            if (!(answer instanceof Answer.Ranking ranking)) {
                return false;
            }
            List<Double> values = values(measures);
            List<Integer> order = ranking.items();
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

        @Override
        public List<List<Integer>> ties(Map<String, Double> measures) {
            List<Double> values = values(measures);
            List<List<Integer>> groups = new ArrayList<>();
            for (int option : sorted(values)) {
                List<Integer> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
                boolean isTied = last.stream().allMatch(other -> Prediction.tie(values.get(other), values.get(option)));
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
            return smaller < larger && !Prediction.tie(smaller, larger);
        }
    }

    /** A number, with the expression for the correct one and the distance from it that still counts as correct. */
    record Amount(Expression value, Tolerance tolerance) implements Prediction {

        @Override
        public Optional<Answer> right(Map<String, Double> figures) {
            return Optional.of(value.value(value.values(name -> figure(name, figures))))
                    .filter(Double::isFinite)
                    .map(Answer.Amount::new);
        }

        @Override
        public boolean accepts(Answer answer, Answer right, Map<String, Double> figures) {
            return answer instanceof Answer.Amount number
                    && right instanceof Answer.Amount exact
                    && tolerance.allows(number.value(), exact.value());
        }
    }

    /** A statement, with the condition under which it is true. */
    record Truth(Expression holds) implements Prediction {

        @Override
        public Optional<Answer> right(Map<String, Double> figures) {
            boolean isKnown = holds.used().stream().noneMatch(name -> Double.isNaN(figure(name, figures)));
            return isKnown ? Optional.of(Answer.statement(Prediction.holds(holds, figures))) : Optional.empty();
        }
    }

    private static boolean holds(Expression condition, Map<String, Double> figures) {
        return condition.holds(condition.values(name -> figure(name, figures)));
    }

    private static double figure(String name, Map<String, Double> figures) {
        return figures.getOrDefault(name, Double.NaN);
    }
}
