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
 * The answer to a question about an optimizer's steps, worked out part by part: as it should be, or with something
 * changed in it.
 *
 * @param constants hyperparameters, by the names that the recipe has for them
 * @param values of the question
 * @param steps how many are taken; after the last of the question's gradients, that one goes on
 * @param asked the part whose value is the answer
 * @param forgotten what counts as 0 before the last step
 * @param isLate whether the last step goes by the gradient of the one before it
 */
record SymbolicSteps(
        SymbolicRule recipe,
        Map<String, Double> constants,
        Solution.Steps question,
        Map<String, Double> values,
        int steps,
        RuleQuantity asked,
        Set<RuleQuantity> forgotten,
        boolean isLate) {

    /** Values that differ by less, relative to their size, are the same but for rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * As it should be; empty where the rule or the quantity is none of the course's, or there is no step.
     *
     * @throws IllegalArgumentException where the rule does not allow a hyperparameter's value
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

    /** With another formula for a part, where the rule has that part. */
    SymbolicSteps withFormula(RuleQuantity part, String formula) {
        return new SymbolicSteps(
                recipe.with(part, formula), constants, question, values, steps, asked, forgotten, isLate);
    }

    /** Changed, if the formula of a part speaks of that; else the same. */
    SymbolicSteps ifUses(RuleQuantity part, String word, UnaryOperator<SymbolicSteps> change) {
        return recipe.uses(part, word) ? change.apply(this) : this;
    }

    /** With one hyperparameter for another and the other for the one, where the rule has both. */
    SymbolicSteps withSwapped(String one, String other) {
        Map<String, Double> swapped = new HashMap<>(constants);
        if (constants.containsKey(one) && constants.containsKey(other)) {
            swapped.put(one, constants.getOrDefault(other, Double.NaN));
            swapped.put(other, constants.getOrDefault(one, Double.NaN));
        }
        return new SymbolicSteps(recipe, swapped, question, values, steps, asked, forgotten, isLate);
    }

    /** With a part counted as 0 before the last step. */
    SymbolicSteps withZeroed(RuleQuantity part) {
        Set<RuleQuantity> more = EnumSet.of(part);
        more.addAll(forgotten);
        return new SymbolicSteps(recipe, constants, question, values, steps, asked, more, isLate);
    }

    /** With the last step taken by the gradient of the one before it. */
    SymbolicSteps withStaleGradient() {
        return new SymbolicSteps(recipe, constants, question, values, steps, asked, forgotten, true);
    }

    /** With so many steps more; never with fewer than none. */
    SymbolicSteps withExtraSteps(int more) {
        int changed = Math.max(0, steps + more);
        return new SymbolicSteps(recipe, constants, question, values, changed, asked, forgotten, isLate);
    }

    /** With another part read as the answer, where the rule names that part. */
    SymbolicSteps withResult(RuleQuantity part) {
        RuleQuantity read = recipe.names().containsKey(part) ? part : asked;
        return new SymbolicSteps(recipe, constants, question, values, steps, read, forgotten, isLate);
    }

    /** NaN where there is none. */
    double value() {
        List<Map<String, Double>> worked = worked();
        return value(worked.get(worked.size() - 1), asked);
    }

    private static double value(Map<String, Double> step, RuleQuantity part) {
        return step.getOrDefault(part.word(), Double.NaN);
    }

    /** What each step had of each part, by the words of formulas; the first is how things stood before any step. */
    private List<Map<String, Double>> worked() {
        List<Map<String, Double>> worked = new ArrayList<>();
        worked.add(Map.of(
                RuleQuantity.MEAN.word(), 0.0,
                RuleQuantity.SQUARE.word(), 0.0,
                RuleQuantity.PARAMETER.word(), Solution.in(values, question.start())));
        for (int t = 1; t <= steps; t++) {
            worked.add(step(t, worked.get(t - 1)));
        }
        return worked;
    }

    private Map<String, Double> step(int t, Map<String, Double> before) {
        Map<String, Double> step = new HashMap<>(constants);
        step.put(SymbolicRule.TIME, (double) t);
        step.put(SymbolicRule.SLOPE, slope(t, before));
        for (RuleQuantity part : RuleQuantity.values()) {
            boolean isForgotten = t == steps && forgotten.contains(part);
            step.put(part.before(), isForgotten ? 0 : value(before, part));
        }
        recipe.formulas()
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

    /** The name of the first quantity on this one's way to its answer at which another leaves it; if at none, what that reads. */
    String firstDifference(SymbolicSteps other) {
        List<Map<String, Double>> ours = worked();
        List<Map<String, Double>> theirs = other.worked();
        Set<RuleQuantity> sources = recipe.sources(asked, question.isMoving(values));
        for (int t = 1; t < Math.min(ours.size(), theirs.size()); t++) {
            for (RuleQuantity part : RuleQuantity.values()) {
                boolean isTold = sources.contains(part) && recipe.names().containsKey(part);
                if (isTold && differ(value(ours.get(t), part), value(theirs.get(t), part))) {
                    return name(part);
                }
            }
        }
        return name(other.asked);
    }

    private String name(RuleQuantity part) {
        return recipe.names().getOrDefault(part, "");
    }

    private static boolean differ(double one, double other) {
        return !(Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other)));
    }
}
