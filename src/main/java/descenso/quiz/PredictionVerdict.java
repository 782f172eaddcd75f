package descenso.quiz;

import java.util.List;

/**
 * The grade of a prediction, with the correct answers.
 *
 * @param right correct answers: one, or one for each of several runs that tie, first the one that a correct answer
 *     matches; empty exactly if the measures do not determine any
 */
public record PredictionVerdict(GradingResult.Grade grade, List<PredictionAnswer> right) {

    public PredictionVerdict {
        right = List.copyOf(right);
    }
}
