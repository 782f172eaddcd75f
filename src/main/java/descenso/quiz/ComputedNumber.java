package descenso.quiz;

import descenso.expr.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
 * @param symbols symbols in LaTeX of the numbers that the question shows, by name; empty for a number without a symbol
 */
public record ComputedNumber(
        QuestionVariables values,
        Solution solution,
        Tolerance tolerance,
        List<Expression> traps,
        Map<String, String> symbols) {

    /** Number of draws in which a trap and a mistake must give the same number to count as identical. */
    private static final int DRAWS = 8;

    /** Greatest number of traps and slips in a formula that are named for one number; more would be a guess. */
    private static final int MOST = 3;

    /** Relative difference up to which numbers of two formulas count as equal; covers rounding errors. */
    private static final double ROUNDING = 1e-9;

    public ComputedNumber {
        traps = List.copyOf(traps);
        symbols = Collections.unmodifiableMap(new LinkedHashMap<>(symbols));
    }

    /** Tests whether a number is correct, given the drawn numbers. False if there is no correct number. */
    public boolean accepts(double given, Map<String, Double> drawn) {
        OptionalDouble right = solution.number(drawn);
        return right.isPresent() && tolerance.allows(given, right.getAsDouble());
    }

    /**
     * Grades a number and explains a wrong one. Beside a trap, explains only mistakes in a formula that are not
     * identical to it. Omits mistakes of reading, such as the number of another step, and mistakes that fit any number,
     * such as a wrong sign, because the author's trap is the more precise explanation.
     *
     * @param drawn numbers drawn for the question, by name
     */
    public GradingResult grade(double given, Map<String, Double> drawn) {
        if (accepts(given, drawn)) {
            return GradingResult.of(true);
        }
        List<Integer> met = IntStream.range(0, traps.size())
                .filter(trap -> Tolerance.isTyped(given, value(trap, drawn)))
                .boxed()
                .toList();
        OptionalDouble right = solution.number(drawn);
        List<Mistake.Diagnosis> mistakes = right.isEmpty()
                ? List.of()
                : solution instanceof Solution.SymbolicFormula formula
                        ? slips(formula, right.getAsDouble(), given, drawn, met)
                        : diagnose(given, drawn).stream()
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
        return draws().allMatch(drawn -> {
            OptionalDouble right = solution.number(drawn);
            return right.isPresent()
                    && mistake.wrongs(right.getAsDouble(), symbolicSteps(drawn))
                            .anyMatch(wrong -> tolerance.mayBe(value(trap, drawn), wrong.value()));
        });
    }

    private Stream<Map<String, Double>> draws() {
        return LongStream.range(0, DRAWS).mapToObj(values::draw);
    }

    /**
     * Returns the slips in the formula that explain a number and are no trap. If more than {@code MOST} explain it,
     * together with the traps, names only those that give it without rounding, or none.
     *
     * @param met indices of the traps that give the number, 0-based
     */
    private List<Mistake.Diagnosis> slips(
            Solution.SymbolicFormula formula,
            double right,
            double given,
            Map<String, Double> drawn,
            List<Integer> met) {
        Expression whole = expanded(formula.expression());
        List<FormulaSlip> wrong = FormulaSlip.of(whole, drawn).stream()
                .filter(slip -> !tolerance.allows(value(slip, drawn), right))
                .toList();
        List<FormulaSlip> fitting = wrong.stream()
                .filter(slip -> Tolerance.isTyped(given, value(slip, drawn)))
                .toList();
        List<Map<String, Double>> draws = fitting.isEmpty() ? List.of() : draws().toList();
        List<Expression> named = new ArrayList<>(met.stream().map(traps::get).toList());
        List<FormulaSlip> different = new ArrayList<>();
        for (FormulaSlip slip : fitting) {
            if (named.stream().noneMatch(other -> isTheSame(slip.formula(), other, draws))) {
                named.add(slip.formula());
                different.add(slip);
            }
        }
        if (named.size() > MOST) {
            different.removeIf(slip -> Math.abs(given - value(slip, drawn)) > ROUNDING * Math.abs(given));
        }
        if (!different.isEmpty() && met.size() + different.size() <= MOST) {
            return different.stream()
                    .map(slip -> new Mistake.Diagnosis(slip.mistake(), "", slip.part()))
                    .toList();
        }
        if (named.size() <= MOST) {
            return List.of();
        }
        return met.isEmpty() ? List.of(new Mistake.Diagnosis(Mistake.SOME_SLIP, "", Optional.of(whole))) : List.of();
    }

    private static double value(FormulaSlip slip, Map<String, Double> drawn) {
        return Solution.in(drawn, slip.formula());
    }

    /** Tests whether two expressions give the same number for all drawn numbers. */
    private static boolean isTheSame(Expression one, Expression other, List<Map<String, Double>> draws) {
        return draws.stream().allMatch(drawn -> {
            double first = Solution.in(drawn, one);
            double second = Solution.in(drawn, other);
            return Double.compare(first, second) == 0
                    || Math.abs(first - second) <= ROUNDING * Math.max(Math.abs(first), Math.abs(second));
        });
    }

    /**
     * Returns a formula in the numbers that the question shows: replaces the others by their expressions, from the last
     * to the first, unless these use numbers that it does not show either.
     */
    private Expression expanded(Expression formula) {
        List<String> names = new ArrayList<>(values.sources().keySet());
        Collections.reverse(names);
        Expression expanded = formula;
        for (String name : names) {
            if (!symbols.containsKey(name)
                    && values.sources().get(name) instanceof QuestionVariables.Derived derived
                    && isOfShown(derived.value())) {
                expanded = expanded.replaced(Expression.of(name, names), derived.value());
            }
        }
        return expanded;
    }

    private boolean isOfShown(Expression value) {
        return value.used().stream()
                .allMatch(name -> symbols.containsKey(name)
                        || (values.sources().get(name) instanceof QuestionVariables.Derived derived
                                && isOfShown(derived.value())));
    }

    /** Returns all mistakes in optimizer steps that give this number, each once. Empty if it is correct. */
    List<Mistake.Diagnosis> diagnose(double given, Map<String, Double> drawn) {
        OptionalDouble right = solution.number(drawn);
        if (right.isEmpty() || tolerance.allows(given, right.getAsDouble())) {
            return List.of();
        }
        return made(right.getAsDouble(), drawn, wrong -> Tolerance.isTyped(given, wrong.value()));
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

    /**
     * Returns the mistakes that give an incorrect number in a way that is asked for, each once, in its first such way.
     */
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
