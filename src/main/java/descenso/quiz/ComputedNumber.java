package descenso.quiz;

import descenso.expr.Expression;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

    /** Number of draws in which a trap and a mistake must give the same number to count as identical. */
    private static final int DRAWS = 8;

    public ComputedNumber {
        traps = List.copyOf(traps);
    }

    /** Tests whether a number is correct, given the drawn numbers. False if there is no correct number. */
    public boolean accepts(double given, Map<String, Double> drawn) {
        OptionalDouble right = solution.number(drawn);
        return right.isPresent() && tolerance.allows(given, right.getAsDouble());
    }

    /**
     * Grades a number and explains a wrong one. Beside a trap, explains only mistakes in a formula that are not identical
     * to it. Omits mistakes of reading, such as the number of another step, and mistakes that fit any number, such as a
     * wrong sign, because the author's trap is the more precise explanation.
     *
     * @param drawn numbers drawn for the question, by name
     */
    public GradingResult grade(double given, Map<String, Double> drawn) {
        if (accepts(given, drawn)) {
            return GradingResult.of(true);
        }
        List<Integer> met = IntStream.range(0, traps.size())
                .filter(trap -> tolerance.mayBe(value(trap, drawn), given))
                .boxed()
                .toList();
        List<Mistake.Diagnosis> mistakes = diagnose(given, drawn).stream()
                .filter(mistake -> met.isEmpty() || mistake.isOfFormula())
                .filter(mistake -> met.stream().noneMatch(trap -> isTheSame(trap, mistake.mistake())))
                .toList();
        return new GradingResult(GradingResult.Grade.WRONG, mistakes, met);
    }

    private double value(int trap, Map<String, Double> drawn) {
        return Solution.in(drawn, traps.get(trap));
    }

    /** Tests whether a trap and a mistake give the same number for any numbers of the question. */
    private boolean isTheSame(int trap, Mistake mistake) {
        return LongStream.range(0, DRAWS).mapToObj(values::draw).allMatch(drawn -> {
            OptionalDouble right = solution.number(drawn);
            return right.isPresent()
                    && mistake.wrongs(right.getAsDouble(), symbolicSteps(drawn))
                            .anyMatch(wrong -> tolerance.mayBe(value(trap, drawn), wrong.value()));
        });
    }

    /** Returns all mistakes that give this number, each once. Empty if the number is correct or there is none. */
    List<Mistake.Diagnosis> diagnose(double given, Map<String, Double> drawn) {
        OptionalDouble right = solution.number(drawn);
        if (right.isEmpty() || tolerance.allows(given, right.getAsDouble())) {
            return List.of();
        }
        return made(right.getAsDouble(), drawn, wrong -> tolerance.mayBe(wrong.value(), given));
    }

    /** Returns the mistakes that change a quantity on the way and give a finite, wrong number, to explain them. */
    public Set<Mistake> explainable(Map<String, Double> drawn) {
        OptionalDouble right = solution.number(drawn);
        return right.isEmpty()
                ? Set.of()
                : made(
                                right.getAsDouble(),
                                drawn,
                                wrong -> Double.isFinite(wrong.value())
                                        && !wrong.line().get().isEmpty())
                        .stream()
                        .map(Mistake.Diagnosis::mistake)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mistake.class)));
    }

    /** Returns the mistakes that give an incorrect number in a way that is asked for, each once, in its first such way. */
    private List<Mistake.Diagnosis> made(double right, Map<String, Double> drawn, Predicate<Mistake.Wrong> isAsked) {
        Optional<SymbolicSteps> steps = symbolicSteps(drawn);
        return Stream.of(Mistake.values())
                .flatMap(mistake -> mistake
                        .wrongs(right, steps)
                        .filter(wrong -> !tolerance.allows(wrong.value(), right))
                        .filter(isAsked)
                        .findFirst()
                        .map(wrong ->
                                new Mistake.Diagnosis(mistake, wrong.line().get()))
                        .stream())
                .toList();
    }

    private Optional<SymbolicSteps> symbolicSteps(Map<String, Double> drawn) {
        return solution instanceof Solution.Steps steps ? SymbolicSteps.of(steps, drawn) : Optional.empty();
    }
}
