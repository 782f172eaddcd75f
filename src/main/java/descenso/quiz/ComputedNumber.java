package descenso.quiz;

import descenso.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The correct number of a question. It follows from other numbers, which are drawn anew each time the question is
 * asked.
 *
 * @param values sources of the other numbers
 * @param solution solution, computed from the other numbers
 * @param tolerance distance from the solution that still counts as correct
 * @param traps wrong answers that the author foresees, as expressions in the other numbers
 */
public record ComputedNumber(QuestionVariables values, Solution solution, Tolerance tolerance, List<Expression> traps) {

    public ComputedNumber {
        traps = List.copyOf(traps);
    }

    /**
     * Tests whether a number is correct within the tolerance. False if there is no correct number.
     *
     * @param given number of the learner
     * @param drawn numbers drawn for the question, by name
     */
    public boolean accepts(double given, Map<String, Double> drawn) {
        OptionalDouble right = solution.number(drawn);
        return right.isPresent() && tolerance.allows(given, right.getAsDouble());
    }

    /**
     * Grades a number and explains a wrong one.
     *
     * @param drawn numbers drawn for the question, by name
     */
    public GradingResult grade(double given, Map<String, Double> drawn) {
        if (accepts(given, drawn)) {
            return GradingResult.of(true);
        }
        TrapMatcher matcher = new TrapMatcher(this, drawn);
        List<Integer> traps = matcher.traps(given);
        List<DiagnosedMistake> mistakes = new MistakeDiagnoser(this, drawn).diagnose(given);
        return new GradingResult(
                GradingResult.Grade.WRONG, traps.isEmpty() ? mistakes : matcher.beside(traps, mistakes), traps);
    }
}
