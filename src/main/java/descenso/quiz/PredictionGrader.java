package descenso.quiz;

import java.util.Map;
import java.util.Optional;

/** Holds an answer against what was measured. */
public final class PredictionGrader {

    private PredictionGrader() {}

    /**
     * Whatever the answer is, be it of another kind than the prediction, it is no more than wrong.
     *
     * @param figures what was measured, by name; what is missing or NaN never happened
     */
    public static Verdict grade(Prediction prediction, Forecast answer, Map<String, Double> figures) {
        Optional<Forecast> right = right(prediction, figures);
        if (right.isEmpty()) {
            return new Verdict(Verdict.Grade.UNDECIDED, right);
        }
        if (answer instanceof Forecast.Unknown) {
            return new Verdict(Verdict.Grade.UNKNOWN, right);
        }
        boolean isRight = prediction.accept(new Comparing(answer, right.get(), figures));
        return new Verdict(isRight ? Verdict.Grade.RIGHT : Verdict.Grade.WRONG, right);
    }

    /**
     * The right answer. Empty where not exactly one option holds, where all that is to be sorted is the same, where the
     * number is not finite, and where the statement speaks of something that never happened.
     */
    public static Optional<Forecast> right(Prediction prediction, Map<String, Double> figures) {
        return prediction.accept(new Solving(figures));
    }
}
