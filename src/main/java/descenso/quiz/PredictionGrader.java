package descenso.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Grades answers to predictions by the measures of the runs. */
public final class PredictionGrader {

    private PredictionGrader() {}

    /**
     * Grades an answer. An answer of another kind than the prediction is wrong.
     *
     * @param readings measures by name, one map for each choice among runs that tie; a missing measure or NaN means
     *     that the event never happened
     */
    public static PredictionVerdict grade(
            Prediction prediction, PredictionAnswer answer, List<Map<String, Double>> readings) {
        List<PredictionAnswer> right = right(prediction, preferred(prediction, answer, readings));
        if (right.isEmpty()) {
            return new PredictionVerdict(GradingResult.Grade.UNDECIDED, right);
        }
        if (answer instanceof PredictionAnswer.Unknown) {
            return new PredictionVerdict(GradingResult.Grade.UNKNOWN, right);
        }
        boolean isRight = readings.stream().anyMatch(figures -> isRight(prediction, answer, figures));
        return new PredictionVerdict(isRight ? GradingResult.Grade.RIGHT : GradingResult.Grade.WRONG, right);
    }

    /** Returns the same readings, those that make the answer correct first. */
    public static List<Map<String, Double>> preferred(
            Prediction prediction, PredictionAnswer answer, List<Map<String, Double>> readings) {
        return readings.stream()
                .sorted(Comparator.comparing(figures -> !isRight(prediction, answer, figures)))
                .toList();
    }

    private static boolean isRight(Prediction prediction, PredictionAnswer answer, Map<String, Double> figures) {
        return prediction
                .right(figures)
                .filter(right -> prediction.accepts(answer, right, figures))
                .isPresent();
    }

    /** Returns the correct answer of each reading that has one, without duplicates. Numbers that tie are duplicates. */
    public static List<PredictionAnswer> right(Prediction prediction, List<Map<String, Double>> readings) {
        List<PredictionAnswer> right = new ArrayList<>();
        for (Map<String, Double> figures : readings) {
            prediction
                    .right(figures)
                    .filter(found -> right.stream().noneMatch(known -> isSame(known, found)))
                    .ifPresent(right::add);
        }
        return right;
    }

    private static boolean isSame(PredictionAnswer one, PredictionAnswer other) {
        boolean areAmounts = one instanceof PredictionAnswer.Amount && other instanceof PredictionAnswer.Amount;
        return areAmounts
                ? Tie.between(((PredictionAnswer.Amount) one).value(), ((PredictionAnswer.Amount) other).value())
                : one.equals(other);
    }

    /** Returns the groups of options of an order that tie, as indices, 0-based. Empty for other predictions. */
    public static List<List<Integer>> ties(Prediction prediction, Map<String, Double> figures) {
        return prediction instanceof Prediction.Order order ? order.ties(figures) : List.of();
    }
}
