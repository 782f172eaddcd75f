package descenso.quiz;

import descenso.expr.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
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

    /** Number of draws in which two slips must give the same number to count as identical. */
    private static final int DRAWS = 8;

    /** Greatest number of mistakes that are named for one number; more would be a guess. */
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
     * Grades a number and explains a wrong one by what agrees with it most closely. Names no mistake beside a trap,
     * because the author's words are the more precise ones.
     *
     * @param drawn numbers drawn for the question, by name
     */
    public GradingResult grade(double given, Map<String, Double> drawn) {
        if (accepts(given, drawn)) {
            return GradingResult.of(true);
        }
        OptionalDouble right = solution.number(drawn);
        List<Cause> mistakes = right.isEmpty() ? List.of() : causes(given, right.getAsDouble(), drawn);
        Tolerance.Agreement closest = Stream.concat(
                        IntStream.range(0, traps.size()).mapToObj(trap -> agreement(given, trap, drawn)),
                        mistakes.stream().map(Cause::agreement))
                .min(Comparator.naturalOrder())
                .orElse(Tolerance.Agreement.NONE);
        if (closest == Tolerance.Agreement.NONE) {
            return new GradingResult(GradingResult.Grade.WRONG, List.of(), List.of());
        }
        List<Integer> met = IntStream.range(0, traps.size())
                .filter(trap -> agreement(given, trap, drawn) == closest)
                .boxed()
                .toList();
        return new GradingResult(
                GradingResult.Grade.WRONG,
                met.isEmpty()
                        ? named(mistakes.stream()
                                .filter(cause -> cause.agreement() == closest)
                                .toList())
                        : List.of(),
                met);
    }

    private Tolerance.Agreement agreement(double given, int trap, Map<String, Double> drawn) {
        return Tolerance.agreement(given, value(trap, drawn));
    }

    /**
     * A mistake that gives a number.
     *
     * @param formula the formula with the mistake; empty for the steps of an optimizer
     */
    private record Cause(Tolerance.Agreement agreement, Mistake.Diagnosis diagnosis, Optional<Expression> formula) {

        /** Tests whether this explains a number of two digits, or one that only has an unusual relation to another. */
        boolean isTrusted() {
            return agreement != Tolerance.Agreement.COARSE
                    || !diagnosis.mistake().fitsAnyNumber();
        }
    }

    private List<Cause> causes(double given, double right, Map<String, Double> drawn) {
        List<Cause> causes = solution instanceof Solution.SymbolicFormula formula
                ? slips(formula, right, given, drawn)
                : inSteps(right, drawn, wrong -> Tolerance.agreement(given, wrong));
        return causes.stream().filter(Cause::isTrusted).toList();
    }

    /**
     * Returns the mistakes to name of those that agree equally well: all if they are at most {@code MOST}, and if the
     * number has more than two digits or they are one. If there are more, says so for a formula.
     */
    private List<Mistake.Diagnosis> named(List<Cause> causes) {
        List<Mistake.Diagnosis> all = causes.stream().map(Cause::diagnosis).toList();
        boolean isCoarse = causes.stream().anyMatch(cause -> cause.agreement() == Tolerance.Agreement.COARSE);
        if (all.size() <= (isCoarse ? 1 : MOST)) {
            return all;
        }
        return solution instanceof Solution.SymbolicFormula formula
                ? List.of(new Mistake.Diagnosis(Mistake.SOME_SLIP, "", Optional.of(expanded(formula.expression()))))
                : List.of();
    }

    private double value(int trap, Map<String, Double> drawn) {
        return Solution.in(drawn, traps.get(trap));
    }

    private Stream<Map<String, Double>> draws() {
        return LongStream.range(0, DRAWS).mapToObj(values::draw);
    }

    /** Returns the slips in the formula that may give a number, each once, with how closely. */
    private List<Cause> slips(Solution.SymbolicFormula formula, double right, double given, Map<String, Double> drawn) {
        List<Map<String, Double>> draws = draws().toList();
        List<Cause> different = new ArrayList<>();
        for (FormulaSlip slip : FormulaSlip.of(expanded(formula.expression()), drawn)) {
            double wrong = value(slip, drawn);
            Tolerance.Agreement agreement = Tolerance.agreement(given, wrong);
            if (agreement != Tolerance.Agreement.NONE
                    && !tolerance.allows(wrong, right)
                    && different.stream()
                            .flatMap(cause -> cause.formula().stream())
                            .noneMatch(other -> isTheSame(slip.formula(), other, draws))) {
                different.add(new Cause(
                        agreement,
                        new Mistake.Diagnosis(slip.mistake(), "", slip.part()),
                        Optional.of(slip.formula())));
            }
        }
        return different;
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

    /** Returns the mistakes that change a quantity on the way and give a finite, wrong number, to explain them. */
    public Set<Mistake> explainable(Map<String, Double> drawn) {
        OptionalDouble right = solution.number(drawn);
        return right.isEmpty()
                ? Set.of()
                : inSteps(
                                right.getAsDouble(),
                                drawn,
                                wrong -> Double.isFinite(wrong) ? Tolerance.Agreement.EXACT : Tolerance.Agreement.NONE)
                        .stream()
                        .map(Cause::diagnosis)
                        .filter(diagnosis -> !diagnosis.line().isEmpty())
                        .map(Mistake.Diagnosis::mistake)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mistake.class)));
    }

    /**
     * Returns the mistakes in optimizer steps that give an incorrect number with some agreement, each once, in its way
     * that agrees most closely. If none is a mistake in the rule, returns the slips in the formula of a line.
     */
    private List<Cause> inSteps(
            double right, Map<String, Double> drawn, DoubleFunction<Tolerance.Agreement> agreement) {
        Optional<SymbolicSteps> steps = symbolicSteps(drawn);
        List<Cause> causes = Stream.of(Mistake.values())
                .flatMap(mistake -> closest(mistake.wrongs(right, steps), right, agreement))
                .toList();
        return causes.isEmpty()
                ? steps.stream()
                        .flatMap(computation -> computation.slips().values().stream())
                        .flatMap(wrongs -> closest(wrongs.stream(), right, agreement))
                        .toList()
                : causes;
    }

    private Stream<Cause> closest(
            Stream<Mistake.Wrong> wrongs, double right, DoubleFunction<Tolerance.Agreement> agreement) {
        return wrongs
                .filter(wrong -> !tolerance.allows(wrong.value(), right))
                .filter(wrong -> agreement.apply(wrong.value()) != Tolerance.Agreement.NONE)
                .min(Comparator.comparing(wrong -> agreement.apply(wrong.value())))
                .map(wrong -> new Cause(
                        agreement.apply(wrong.value()), wrong.diagnosis().get(), Optional.empty()))
                .stream();
    }

    private Optional<SymbolicSteps> symbolicSteps(Map<String, Double> drawn) {
        return solution instanceof Solution.Steps steps ? SymbolicSteps.of(steps, drawn) : Optional.empty();
    }
}
