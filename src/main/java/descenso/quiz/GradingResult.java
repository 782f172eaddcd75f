package descenso.quiz;

import java.util.List;

/**
 * The grade of an answer, with the explanations of a wrong number.
 *
 * @param mistakes mistakes that give the wrong number; may be empty
 * @param traps indices of the author's traps that give the wrong number, 0-based
 */
public record GradingResult(Grade grade, List<Mistake.Diagnosis> mistakes, List<Integer> traps) {

    /** The grade of an answer. */
    public enum Grade {
        RIGHT,
        /** Some but not all ideas of an open question. */
        PARTLY,
        WRONG,
        /** The learner answered "I don't know", or asked for the answer. */
        UNKNOWN,
        /** The measures of the runs determine no correct answer to a prediction. */
        UNDECIDED
    }

    public GradingResult {
        mistakes = List.copyOf(mistakes);
        traps = List.copyOf(traps);
    }

    public static GradingResult of(boolean isRight) {
        return of(isRight ? Grade.RIGHT : Grade.WRONG);
    }

    public static GradingResult of(Grade grade) {
        return new GradingResult(grade, List.of(), List.of());
    }
}
