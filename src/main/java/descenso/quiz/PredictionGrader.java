package descenso.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds an answer against what was measured. */
public final class PredictionGrader {

    private PredictionGrader() {}

    /**
     * Judges an answer. One of another kind than the prediction is no more than wrong.
     *
     * @param readings what was measured, by name, once for each choice among runs that tie; what is missing or NaN never
     *     happened
     */
    public static Verdict grade(Prediction prediction, Forecast answer, List<Map<String, Double>> readings) {
        List<Forecast> right = right(prediction, preferred(prediction, answer, readings));
        if (right.isEmpty()) {
            return new Verdict(Verdict.Grade.UNDECIDED, right);
        }
        if (answer instanceof Forecast.Unknown) {
            return new Verdict(Verdict.Grade.UNKNOWN, right);
        }
        boolean isRight = readings.stream().anyMatch(figures -> isRight(prediction, answer, figures));
        return new Verdict(isRight ? Verdict.Grade.RIGHT : Verdict.Grade.WRONG, right);
    }

    /** Returns the same readings, first those in which the answer is right. */
    public static List<Map<String, Double>> preferred(
            Prediction prediction, Forecast answer, List<Map<String, Double>> readings) {
        return readings.stream()
                .sorted(Comparator.comparing(figures -> !isRight(prediction, answer, figures)))
                .toList();
    }

    private static boolean isRight(Prediction prediction, Forecast answer, Map<String, Double> figures) {
        return right(prediction, figures)
                .filter(right -> prediction.accept(new Comparing(answer, right, figures)))
                .isPresent();
    }

    /** Returns the right answer of each reading that has one, each once; numbers that tie are one. */
    public static List<Forecast> right(Prediction prediction, List<Map<String, Double>> readings) {
        List<Forecast> right = new ArrayList<>();
        for (Map<String, Double> figures : readings) {
            right(prediction, figures)
                    .filter(found -> right.stream().noneMatch(known -> isSame(known, found)))
                    .ifPresent(right::add);
        }
        return right;
    }

    private static boolean isSame(Forecast one, Forecast other) {
        boolean areAmounts = one instanceof Forecast.Amount && other instanceof Forecast.Amount;
        return areAmounts
                ? Tie.between(((Forecast.Amount) one).value(), ((Forecast.Amount) other).value())
                : one.equals(other);
    }

    /** Returns the options of an order that tie, by their indices and in groups of at least two; none for other kinds. */
    public static List<List<Integer>> ties(Prediction prediction, Map<String, Double> figures) {
        return prediction instanceof Prediction.Order order
                ? Ranks.of(order, figures).ties()
                : List.of();
    }

    /**
     * The right answer. Empty where not exactly one option holds, where all that is to be sorted is the same, where the
     * number is not finite, and where the statement speaks of something that never happened.
     */
    public static Optional<Forecast> right(Prediction prediction, Map<String, Double> figures) {
        return prediction.accept(new Solving(figures));
    }
}
