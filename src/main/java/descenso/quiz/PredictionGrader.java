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
    public static PredictionVerdict grade(
            Prediction prediction, PredictionAnswer answer, List<Map<String, Double>> readings) {
        List<PredictionAnswer> right = right(prediction, preferred(prediction, answer, readings));
        if (right.isEmpty()) {
            return new PredictionVerdict(PredictionVerdict.Grade.UNDECIDED, right);
        }
        if (answer instanceof PredictionAnswer.Unknown) {
            return new PredictionVerdict(PredictionVerdict.Grade.UNKNOWN, right);
        }
        boolean isRight = readings.stream().anyMatch(figures -> isRight(prediction, answer, figures));
        return new PredictionVerdict(isRight ? PredictionVerdict.Grade.RIGHT : PredictionVerdict.Grade.WRONG, right);
    }

    /** Returns the same readings, first those in which the answer is right. */
    public static List<Map<String, Double>> preferred(
            Prediction prediction, PredictionAnswer answer, List<Map<String, Double>> readings) {
        return readings.stream()
                .sorted(Comparator.comparing(figures -> !isRight(prediction, answer, figures)))
                .toList();
    }

    private static boolean isRight(Prediction prediction, PredictionAnswer answer, Map<String, Double> figures) {
        return right(prediction, figures)
                .filter(right -> prediction.accept(new PredictionComparator(answer, right, figures)))
                .isPresent();
    }

    /** Returns the right answer of each reading that has one, each once; numbers that tie are one. */
    public static List<PredictionAnswer> right(Prediction prediction, List<Map<String, Double>> readings) {
        List<PredictionAnswer> right = new ArrayList<>();
        for (Map<String, Double> figures : readings) {
            right(prediction, figures)
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

    /** Returns the options of an order that tie, by their indices and in groups of at least two; none for other kinds. */
    public static List<List<Integer>> ties(Prediction prediction, Map<String, Double> figures) {
        return prediction instanceof Prediction.Order order
                ? Ranking.of(order, figures).ties()
                : List.of();
    }

    /**
     * The right answer. Empty where not exactly one option holds, where all that is to be sorted is the same, where the
     * number is not finite, and where the statement speaks of something that never happened.
     */
    public static Optional<PredictionAnswer> right(Prediction prediction, Map<String, Double> figures) {
        return prediction.accept(new PredictionSolver(figures));
    }
}
