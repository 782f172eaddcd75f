package descenso.quiz;

import java.util.Optional;

/**
 * What became of a prediction.
 *
 * @param right the right answer; empty where the figures cannot tell, and only there
 */
public record Verdict(Grade grade, Optional<Forecast> right) {

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
