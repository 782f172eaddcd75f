package descenso.quiz;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds the traps that give a wrong number, and the mistakes that deserve feedback in addition to them.
 *
 * @param question question about a number
 * @param values numbers drawn for the question, by name
 */
record TrapMatcher(ComputedNumber question, Map<String, Double> values) {

    /** Number of draws in which a trap and a mistake must give the same number to count as identical. */
    private static final int DRAWS = 8;

    /** Returns the indices of the traps that give a number, 0-based. */
    List<Integer> traps(double given) {
        return IntStream.range(0, question.traps().size())
                .filter(trap -> matcher(trap, values).matches(given))
                .boxed()
                .toList();
    }

    /**
     * Returns the mistakes in a formula that are not identical to any of these traps. Omits mistakes of reading, such
     * as the number of another step, and mistakes that fit any number, such as a wrong sign, because the author's trap
     * is the more precise explanation.
     *
     * @param traps indices of the traps that give the number, 0-based
     * @param mistakes mistakes that give the number
     */
    List<DiagnosedMistake> beside(List<Integer> traps, List<DiagnosedMistake> mistakes) {
        return mistakes.stream()
                .filter(DiagnosedMistake::isOfFormula)
                .filter(mistake -> traps.stream().noneMatch(trap -> isTheSame(trap, mistake.mistake())))
                .toList();
    }

    /** Tests whether a trap and a mistake give the same number for any numbers of the question. */
    private boolean isTheSame(int trap, Mistake mistake) {
        return LongStream.range(0, DRAWS)
                .mapToObj(question.values()::draw)
                .allMatch(drawn -> isMade(mistake, trap, drawn));
    }

    private boolean isMade(Mistake mistake, int trap, Map<String, Double> drawn) {
        return new MistakeDiagnoser(question, drawn).wrongNumbers(mistake).anyMatch(matcher(trap, drawn)::matches);
    }

    private TypedNumberMatcher matcher(int trap, Map<String, Double> drawn) {
        return new TypedNumberMatcher(
                question.tolerance(), Solution.in(drawn, question.traps().get(trap)));
    }
}
