package descenso.quiz;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds the traps that make a wrong number, and which of the mistakes that make it too are worth a word beside them.
 *
 * @param values those that the question was asked with
 */
record TrapMatcher(Question.Number question, Map<String, Double> values) {

    /** What coincides in so many draws coincides always. */
    private static final int DRAWS = 8;

    /** The numbers of those that a number may have come from. */
    List<Integer> traps(double given) {
        return IntStream.range(0, question.traps().size())
                .filter(trap -> likeness(trap, values).of(given))
                .boxed()
                .toList();
    }

    /**
     * The mistakes in a formula that are none of these traps under another name; a trap's author knew better than a mistake
     * that any number may come from, or than a reading at the wrong place.
     */
    List<DiagnosedMistake> beside(List<Integer> traps, List<DiagnosedMistake> slips) {
        return slips.stream()
                .filter(DiagnosedMistake::isOfFormula)
                .filter(slip -> traps.stream().noneMatch(trap -> isTheSame(trap, slip.mistake())))
                .toList();
    }

    /** Whether they make the same number whatever the question's values are. */
    private boolean isTheSame(int trap, Mistake mistake) {
        return LongStream.range(0, DRAWS)
                .mapToObj(question.values()::drawn)
                .allMatch(drawn -> isMade(mistake, trap, drawn));
    }

    private boolean isMade(Mistake mistake, int trap, Map<String, Double> drawn) {
        return new Diagnosis(question, drawn).causes(mistake).anyMatch(likeness(trap, drawn)::of);
    }

    private TypedNumberMatcher likeness(int trap, Map<String, Double> drawn) {
        return new TypedNumberMatcher(
                question.tolerance(), Solution.in(drawn, question.traps().get(trap)));
    }
}
