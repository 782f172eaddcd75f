package descenso.quiz;

import java.util.List;

/**
 * The grade of a prediction, with the correct answers.
 *
 * @param right correct answers: one, or one for each of several runs that tie, first the one that a correct answer
 *     matches; empty exactly if the measures do not determine any
 */
public record PredictionVerdict(Grade grade, List<PredictionAnswer> right) {

    public PredictionVerdict {
        right = List.copyOf(right);
    }

    /** The grade of an answer. */
    public enum Grade {
        RIGHT,
        WRONG,
        /** The student answered "I don't know", which is never correct and is not presented as a failure. */
        UNKNOWN,
        /** The measures do not determine a correct answer. */
        UNDECIDED
    }
}
