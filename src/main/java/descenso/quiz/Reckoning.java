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
record Reckoning(
        Recipe recipe,
        Map<String, Double> constants,
        Solution.Steps question,
        Map<String, Double> values,
        int steps,
        Part asked,
        Set<Part> forgotten,
        boolean isLate) {

    /** Values that differ by less, relative to their size, are the same but for rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * As it should be; empty where the rule or the quantity is none of the course's, or there is no step.
     *
     * @throws IllegalArgumentException where the rule does not allow a hyperparameter's value
     */
    static Optional<Reckoning> of(Solution.Steps question, Map<String, Double> values) {
        UpdateRule rule = question.rule(values);
        return Recipe.of(rule)
                .filter(recipe -> !question.gradients().isEmpty())
                .flatMap(recipe -> of(question, values, rule, recipe));
    }

    private static Optional<Reckoning> of(
            Solution.Steps question, Map<String, Double> values, UpdateRule rule, Recipe recipe) {
        return recipe.named(question.quantity())
                .map(asked -> new Reckoning(
                        recipe,
                        Recipe.constants(rule),
                        question,
                        values,
                        question.gradients().size(),
                        asked,
                        Set.of(),
                        false));
    }

    /** With another formula for a part, where the rule has that part. */
    Reckoning writing(Part part, String formula) {
        return new Reckoning(recipe.with(part, formula), constants, question, values, steps, asked, forgotten, isLate);
    }

    /** Changed, if the formula of a part speaks of that; else the same. */
    Reckoning where(Part part, String word, UnaryOperator<Reckoning> change) {
        return recipe.uses(part, word) ? change.apply(this) : this;
    }

    /** With one hyperparameter for another and the other for the one, where the rule has both. */
    Reckoning swapping(String one, String other) {
        Map<String, Double> swapped = new HashMap<>(constants);
        if (constants.containsKey(one) && constants.containsKey(other)) {
            swapped.put(one, constants.getOrDefault(other, Double.NaN));
            swapped.put(other, constants.getOrDefault(one, Double.NaN));
        }
        return new Reckoning(recipe, swapped, question, values, steps, asked, forgotten, isLate);
    }

    /** With a part counted as 0 before the last step. */
    Reckoning forgetting(Part part) {
        Set<Part> more = EnumSet.of(part);
        more.addAll(forgotten);
        return new Reckoning(recipe, constants, question, values, steps, asked, more, isLate);
    }

    /** With the last step taken by the gradient of the one before it. */
    Reckoning late() {
        return new Reckoning(recipe, constants, question, values, steps, asked, forgotten, true);
    }

    /** With so many steps more; never with fewer than none. */
    Reckoning later(int more) {
        int changed = Math.max(0, steps + more);
        return new Reckoning(recipe, constants, question, values, changed, asked, forgotten, isLate);
    }

    /** With another part read as the answer, where the rule names that part. */
    Reckoning reading(Part part) {
        Part read = recipe.names().containsKey(part) ? part : asked;
        return new Reckoning(recipe, constants, question, values, steps, read, forgotten, isLate);
    }

    /** NaN where there is none. */
    double value() {
        List<Map<String, Double>> worked = worked();
        return value(worked.get(worked.size() - 1), asked);
    }

    private static double value(Map<String, Double> step, Part part) {
        return step.getOrDefault(part.word(), Double.NaN);
    }

    /** What each step had of each part, by the words of formulas; the first is how things stood before any step. */
    private List<Map<String, Double>> worked() {
        List<Map<String, Double>> worked = new ArrayList<>();
        worked.add(Map.of(
                Part.MEAN.word(), 0.0,
                Part.SQUARE.word(), 0.0,
                Part.PARAMETER.word(), Solution.in(values, question.start())));
        for (int t = 1; t <= steps; t++) {
            worked.add(step(t, worked.get(t - 1)));
        }
        return worked;
    }

    private Map<String, Double> step(int t, Map<String, Double> before) {
        Map<String, Double> step = new HashMap<>(constants);
        step.put(Recipe.TIME, (double) t);
        step.put(Recipe.SLOPE, slope(t, before));
        for (Part part : Part.values()) {
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
            return before.getOrDefault(Recipe.SLOPE, Double.NaN);
        }
        int last = question.gradients().size() - 1;
        return question.gradient(Math.min(t - 1, last), value(before, Part.PARAMETER), values);
    }

    /** The name of the first quantity on this one's way to its answer at which another leaves it; if at none, what that reads. */
    String lineOf(Reckoning other) {
        List<Map<String, Double>> ours = worked();
        List<Map<String, Double>> theirs = other.worked();
        Set<Part> sources = recipe.sources(asked, question.isMoving(values));
        for (int t = 1; t < Math.min(ours.size(), theirs.size()); t++) {
            for (Part part : Part.values()) {
                boolean isTold = sources.contains(part) && recipe.names().containsKey(part);
                if (isTold && differ(value(ours.get(t), part), value(theirs.get(t), part))) {
                    return name(part);
                }
            }
        }
        return name(other.asked);
    }

    private String name(Part part) {
        return recipe.names().getOrDefault(part, "");
    }

    private static boolean differ(double one, double other) {
        return !(Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other)));
    }
}
