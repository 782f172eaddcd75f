package descenso.quiz;

import java.util.List;

/**
 * What became of a prediction.
 *
 * @param right the right answers: one, or one for each of several runs that tie, first that which a right answer agrees
 *     with; none where the figures cannot tell, and only there
 */
public record PredictionVerdict(Grade grade, List<PredictionAnswer> right) {

    public PredictionVerdict {
        right = List.copyOf(right);
    }

    /** How good the answer was. */
    public enum Grade {
        RIGHT,
        WRONG,
        /** The student said "I don't know", which is never right and nothing to be ashamed of. */
        UNKNOWN,
        /** The figures cannot tell, whatever was answered. */
        UNDECIDED
    }
}
