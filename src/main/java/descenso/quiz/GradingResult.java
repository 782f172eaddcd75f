package descenso.quiz;

import java.util.List;

/**
 * What became of an answer.
 *
 * @param slips the mistakes that make a wrong number; none that is known may be among them
 * @param traps the numbers of the author's traps that make it
 */
public record GradingResult(Grade grade, List<DiagnosedMistake> slips, List<Integer> traps) {

    /** How good an answer was. */
    public enum Grade {
        RIGHT,
        /** Some of an open answer's ideas, and not all. */
        PARTLY,
        WRONG,
        /** The learner said not to know, or had it shown. */
        UNKNOWN
    }

    public GradingResult {
        slips = List.copyOf(slips);
        traps = List.copyOf(traps);
    }

    static GradingResult of(Grade grade) {
        return new GradingResult(grade, List.of(), List.of());
    }
}
