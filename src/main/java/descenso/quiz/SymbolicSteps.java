package descenso.quiz;

import descenso.optim.UpdateRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The computation of a question about an optimizer's steps, quantity by quantity: the correct one, or one with a
 * mistake.
 *
 * @param rule formulas of the rule
 * @param constants hyperparameters, by their names in the formulas
 * @param question steps of the question
 * @param values numbers drawn for the question, by name
 * @param steps number of steps; after the question's last gradient, that one repeats
 * @param asked quantity whose value is the answer
 * @param forgotten quantities taken as 0 before the last step
 * @param isLate whether the last step uses the gradient of the step before it
 */
record SymbolicSteps(
        SymbolicRule rule,
        Map<String, Double> constants,
        Solution.Steps question,
        Map<String, Double> values,
        int steps,
        RuleQuantity asked,
        Set<RuleQuantity> forgotten,
        boolean isLate) {

    /** Relative difference up to which values count as equal; covers rounding errors. */
    private static final double ROUNDING = 1e-9;

    /**
     * Returns the correct computation. Empty if the formulas of the rule or the quantity are not defined, or if there
     * are no steps.
     *
     * @throws IllegalArgumentException if the rule does not allow the value of a hyperparameter
     */
    static Optional<SymbolicSteps> of(Solution.Steps question, Map<String, Double> values) {
        UpdateRule rule = question.rule(values);
        return SymbolicRule.of(rule)
                .filter(recipe -> !question.gradients().isEmpty())
                .flatMap(recipe -> of(question, values, rule, recipe));
    }

    private static Optional<SymbolicSteps> of(
            Solution.Steps question, Map<String, Double> values, UpdateRule rule, SymbolicRule recipe) {
        return recipe.named(question.quantity())
                .map(asked -> new SymbolicSteps(
                        recipe,
                        SymbolicRule.constants(rule),
                        question,
                        values,
                        question.gradients().size(),
                        asked,
                        Set.of(),
                        false));
    }

    /** Returns the computation with another formula for a quantity, if the rule has it. */
    SymbolicSteps withFormula(RuleQuantity part, String formula) {
        return new SymbolicSteps(
                rule.with(part, formula), constants, question, values, steps, asked, forgotten, isLate);
    }

    /** Returns the changed computation if the formula of a quantity uses a name; otherwise this one. */
    SymbolicSteps ifUses(RuleQuantity part, String word, UnaryOperator<SymbolicSteps> change) {
        return rule.uses(part, word) ? change.apply(this) : this;
    }

    /** Returns the computation with two hyperparameters exchanged, if the rule has both. */
    SymbolicSteps withSwapped(String one, String other) {
        Map<String, Double> swapped = new HashMap<>(constants);
        if (constants.containsKey(one) && constants.containsKey(other)) {
            swapped.put(one, constants.getOrDefault(other, Double.NaN));
            swapped.put(other, constants.getOrDefault(one, Double.NaN));
        }
        return new SymbolicSteps(rule, swapped, question, values, steps, asked, forgotten, isLate);
    }

    /** Returns the computation with a quantity taken as 0 before the last step. */
    SymbolicSteps withZeroed(RuleQuantity part) {
        Set<RuleQuantity> more = EnumSet.of(part);
        more.addAll(forgotten);
        return new SymbolicSteps(rule, constants, question, values, steps, asked, more, isLate);
    }

    /** Returns the computation with the gradient of the step before in the last step. */
    SymbolicSteps withStaleGradient() {
        return new SymbolicSteps(rule, constants, question, values, steps, asked, forgotten, true);
    }

    /** Returns the computation with more steps, or fewer if {@code more} is negative; at least 0. */
    SymbolicSteps withExtraSteps(int more) {
        int changed = Math.max(0, steps + more);
        return new SymbolicSteps(rule, constants, question, values, changed, asked, forgotten, isLate);
    }

    /** Returns the computation with another quantity as its answer, if the rule names that quantity. */
    SymbolicSteps withResult(RuleQuantity part) {
        RuleQuantity read = rule.names().containsKey(part) ? part : asked;
        return new SymbolicSteps(rule, constants, question, values, steps, read, forgotten, isLate);
    }

    /** Returns the answer; NaN if there is none. */
    double value() {
        List<Map<String, Double>> states = states();
        return value(states.get(states.size() - 1), asked);
    }

    private static double value(Map<String, Double> step, RuleQuantity part) {
        return step.getOrDefault(part.word(), Double.NaN);
    }

    /** Returns the values of the quantities after each step, by their names in formulas. Index 0 is the start. */
    private List<Map<String, Double>> states() {
        List<Map<String, Double>> states = new ArrayList<>();
        states.add(Map.of(
                RuleQuantity.MEAN.word(), 0.0,
                RuleQuantity.SQUARE.word(), 0.0,
                RuleQuantity.PARAMETER.word(), Solution.in(values, question.start())));
        for (int t = 1; t <= steps; t++) {
            states.add(step(t, states.get(t - 1)));
        }
        return states;
    }

    private Map<String, Double> step(int t, Map<String, Double> before) {
        Map<String, Double> step = new HashMap<>(constants);
        step.put(SymbolicRule.TIME, (double) t);
        step.put(SymbolicRule.SLOPE, slope(t, before));
        for (RuleQuantity part : RuleQuantity.values()) {
            boolean isForgotten = t == steps && forgotten.contains(part);
            step.put(part.before(), isForgotten ? 0 : value(before, part));
        }
        rule.formulas()
                .forEach((part, formula) -> step.put(
                        part.word(), formula.value(formula.values(word -> step.getOrDefault(word, Double.NaN)))));
        return step;
    }

    private double slope(int t, Map<String, Double> before) {
        if (isLate && t == steps && t > 1) {
            return before.getOrDefault(SymbolicRule.SLOPE, Double.NaN);
        }
        int last = question.gradients().size() - 1;
        return question.gradient(Math.min(t - 1, last), value(before, RuleQuantity.PARAMETER), values);
    }

    /**
     * Returns the name of the first quantity, among those that the answer depends on, that differs in another
     * computation. If none differs, returns the name of the other computation's answer.
     */
    String firstDifference(SymbolicSteps other) {
        List<Map<String, Double>> ownStates = states();
        List<Map<String, Double>> otherStates = other.states();
        Set<RuleQuantity> sources = rule.sources(asked, question.isMoving(values));
        for (int t = 1; t < Math.min(ownStates.size(), otherStates.size()); t++) {
            for (RuleQuantity part : RuleQuantity.values()) {
                boolean isRelevant = sources.contains(part) && rule.names().containsKey(part);
                if (isRelevant && differ(value(ownStates.get(t), part), value(otherStates.get(t), part))) {
                    return name(part);
                }
            }
        }
        return name(other.asked);
    }

    private String name(RuleQuantity part) {
        return rule.names().getOrDefault(part, "");
    }

    private static boolean differ(double one, double other) {
        return !(Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other)));
    }
}
