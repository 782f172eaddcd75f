package descenso.quiz;

import descenso.expr.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Defines how each mistake is made, mostly as a change of the lines of any rule: a part that matches a pattern is
 * replaced. If the change has no effect, the mistake cannot be made.
 */
final class MistakeCatalog {

    /** Factor between a fraction and per cent. */
    private static final double PERCENT = 100;

    private MistakeCatalog() {}

    /**
     * The result of a mistake.
     *
     * @param value the wrong number; may equal the correct one or be non-finite
     * @param line finds {@link DiagnosedMistake#line}
     */
    record Wrong(double value, Supplier<String> line) {}

    /**
     * Makes a mistake in each way, the most likely first.
     *
     * @param right the correct number
     * @param computation computation of the number by an optimizer; empty for other questions
     */
    static Stream<Wrong> wrongs(Mistake mistake, double right, Optional<SymbolicSteps> computation) {
        Stream<Wrong> inSteps = computation.stream()
                .flatMap(steps -> changes(mistake, steps).stream()
                        .map(changed -> new Wrong(changed.value(), () -> steps.firstDifference(changed))));
        DoubleStream numbers = switch (mistake) {
            case SIGN -> DoubleStream.of(-right);
            case PERCENT -> DoubleStream.of(PERCENT * right, right / PERCENT);
            case INVERSE -> computation.isPresent() ? DoubleStream.empty() : DoubleStream.of(1 / right);
            default -> DoubleStream.empty();
        };
        return Stream.concat(inSteps, numbers.mapToObj(number -> new Wrong(number, () -> "")));
    }

    /** Returns the ways to make a mistake in the computation by an optimizer. */
    private static List<SymbolicSteps> changes(Mistake mistake, SymbolicSteps steps) {
        return switch (mistake) {
            case NO_BIAS_CORRECTION -> replacing(steps, "_any/(1-_share^t)", "_any");
            case BIAS_POWER -> replacing(steps, "_any/(1-_share^t)", "_any/(1-_share)");
            case NEEDLESS_BIAS_CORRECTION ->
                steps.isCorrected() ? List.of() : inLines(steps, SymbolicSteps::withCorrectedBias);
            case SWAPPED_BETAS -> List.of(steps.withSwappedShares());
            case NO_SHARE -> replacing(steps, "(1-_share)*g", "g");
            case NEEDLESS_SHARE -> rewriting(steps, "_share*_any+g", "_share*_any+(1-_share)*g");
            case SWAPPED_SHARES -> rewriting(steps, "_share*_any+(1-_share)*_new", "(1-_share)*_any+_share*_new");
            case SQUARE_NOT_AVERAGED -> replacing(steps, "(1-_share)*g^2", "g^2");
            case NOT_SQUARED ->
                joined(
                        replacing(steps, "(1-_share)*g^2", "(1-_share)*abs(g)"),
                        replacing(steps, "(1-_share)*g^2", "(1-_share)*g"));
            case EPSILON_INSIDE -> replacing(steps, "sqrt(_any)+epsilon", "sqrt(_any+epsilon)");
            case NO_ROOT -> replacing(steps, "sqrt(_any)+epsilon", "_any+epsilon");
            case NO_RATE -> replacing(steps, "lr", "1");
            case PAST_FORGOTTEN -> forgetting(steps);
            case OLD_GRADIENT -> List.of(steps.withStaleGradient());
            case STEP_BEFORE -> List.of(steps.withExtraSteps(-1));
            case STEP_AFTER -> List.of(steps.withExtraSteps(1));
            case OTHER_QUANTITY ->
                steps.results().stream().map(steps::withResult).toList();
            case SIGN -> joined(rewriting(steps, "-_any", "_any"), List.of(steps.withOppositeGradient()));
            case PERCENT, INVERSE -> List.of();
        };
    }

    private static List<SymbolicSteps> joined(List<SymbolicSteps> likelier, List<SymbolicSteps> others) {
        return Stream.concat(likelier.stream(), others.stream()).toList();
    }

    /** Returns computations in which parts of lines are replaced. */
    private static List<SymbolicSteps> replacing(SymbolicSteps steps, String pattern, String replacement) {
        Expression part = steps.parsed(pattern);
        Expression wrong = steps.parsed(replacement);
        return inLines(steps, (changed, line) -> changed.withReplaced(line, part, wrong));
    }

    /** Returns computations in which whole lines are replaced. */
    private static List<SymbolicSteps> rewriting(SymbolicSteps steps, String pattern, String replacement) {
        Expression formula = steps.parsed(pattern);
        Expression wrong = steps.parsed(replacement);
        return inLines(steps, (changed, line) -> changed.withFormula(line, formula, wrong));
    }

    /** Returns the computation with all lines changed, and with each line changed alone. Omits what changes nothing. */
    private static List<SymbolicSteps> inLines(
            SymbolicSteps steps, BiFunction<SymbolicSteps, Integer, SymbolicSteps> change) {
        IntFunction<SymbolicSteps> alone = line -> change.apply(steps, line);
        List<SymbolicSteps> changes = new ArrayList<>(IntStream.range(0, steps.size())
                .mapToObj(alone)
                .filter(changed -> !changed.isSameAs(steps))
                .toList());
        if (changes.size() > 1) {
            SymbolicSteps all = steps;
            for (int line = 0; line < steps.size(); line++) {
                all = change.apply(all, line);
            }
            changes.add(0, all);
        }
        return changes;
    }

    /** Returns the computation without the memory of all quantities before the last step, and without that of each. */
    private static List<SymbolicSteps> forgetting(SymbolicSteps steps) {
        Set<String> kept = steps.lines().kept().keySet();
        return Stream.concat(Stream.of(kept), kept.stream().map(Set::of))
                .map(steps::withForgotten)
                .toList();
    }
}
