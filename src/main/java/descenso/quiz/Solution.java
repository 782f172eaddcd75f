package descenso.quiz;

import descenso.expr.Expression;
import descenso.expr.NumberText;
import descenso.optim.Optimizer;
import descenso.optim.OptimizerKind;
import descenso.optim.UpdateRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The computation of a question's correct number from its drawn numbers. */
public sealed interface Solution {

    /**
     * Returns the correct number without {@linkplain NumberText#cleaned rounding noise}; may be non-finite.
     *
     * @param values numbers drawn for the question, by name
     * @throws IllegalArgumentException if a rule does not allow the value of a hyperparameter
     */
    double value(Map<String, Double> values);

    /** Returns the solution as text, which changes exactly if its computation does. */
    String text();

    /** Returns the correct number; empty if it cannot be computed or is not finite. */
    default OptionalDouble number(Map<String, Double> values) {
        try {
            double value = value(values);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (IllegalArgumentException e) {
            return OptionalDouble.empty();
        }
    }

    /** A formula in the drawn numbers. */
    record SymbolicFormula(Expression expression) implements Solution {

        @Override
        public double value(Map<String, Double> values) {
            return NumberText.cleaned(in(values, expression));
        }

        @Override
        public String text() {
            return Solution.text(expression);
        }
    }

    /**
     * The value of a quantity after an optimizer has made some steps in one parameter.
     *
     * @param hyperparameters given hyperparameters, by name
     * @param start initial parameter
     * @param gradients gradient of each step, in the drawn numbers and in {@code x}, the parameter before the step; a
     *     drawn number named {@code x} has priority
     * @param quantity requested quantity: {@code x}, {@code step}, or another state variable of the optimizer
     */
    record Steps(
            OptimizerKind rule,
            Map<String, Expression> hyperparameters,
            Expression start,
            List<Expression> gradients,
            String quantity)
            implements Solution {

        /** Name of the parameter. */
        public static final String PARAMETER = "x";

        public Steps {
            hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
            gradients = List.copyOf(gradients);
        }

        @Override
        public double value(Map<String, Double> values) {
            return NumberText.cleaned(MadeSteps.of(this, values).value());
        }

        @Override
        public String text() {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("rule", rule.key());
            hyperparameters.forEach((name, value) -> all.put(name, Solution.text(value)));
            all.put("start", Solution.text(start));
            all.put("gradients", gradients.stream().map(Solution::text).toList().toString());
            all.put("of", quantity);
            return all.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }

        /**
         * Returns the update rule with its hyperparameters.
         *
         * @throws IllegalArgumentException if the rule does not allow the value of a hyperparameter
         */
        UpdateRule rule(Map<String, Double> values) {
            Map<String, Double> given = new HashMap<>();
            hyperparameters.forEach((name, value) -> given.put(name, in(values, value)));
            return rule.create(given);
        }

        /** Tests whether gradients depend on the parameter. */
        boolean isMoving(Map<String, Double> values) {
            return !values.containsKey(PARAMETER)
                    && gradients.stream().anyMatch(each -> each.used().contains(PARAMETER));
        }

        /**
         * Returns the gradient of a step.
         *
         * @param step index of the step, 0-based
         * @param parameter parameter before the step
         * @param values numbers drawn for the question, by name
         */
        double gradient(int step, double parameter, Map<String, Double> values) {
            Expression gradient = gradients.get(step);
            return gradient.value(gradient.values(name -> values.getOrDefault(name, parameter)));
        }
    }

    /** Returns the text of an expression without spaces, which have no meaning. */
    static String text(Expression expression) {
        return expression.text().replaceAll("\\s+", "");
    }

    /** Returns the value of an expression in the drawn numbers. */
    static double in(Map<String, Double> values, Expression expression) {
        return expression.value(expression.values(name -> values.getOrDefault(name, Double.NaN)));
    }

    /**
     * The steps of a question, made by the optimizer itself.
     *
     * @param isMoving whether the gradients depend on the parameter, and therefore on everything that changes a step
     * @param quantity requested quantity: {@code x}, {@code step}, or another state variable of the optimizer
     * @param value value of the quantity after the last step
     */
    record MadeSteps(
            UpdateRule rule, double start, List<Double> gradients, boolean isMoving, String quantity, double value) {

        public MadeSteps {
            gradients = List.copyOf(gradients);
        }

        /**
         * Makes the steps.
         *
         * @param values numbers drawn for the question, by name
         * @throws IllegalArgumentException if the rule does not allow the value of a hyperparameter
         */
        public static MadeSteps of(Solution.Steps steps, Map<String, Double> values) {
            UpdateRule rule = steps.rule(values);
            double start = Solution.in(values, steps.start());
            Optimizer optimizer = rule.newOptimizer(Optimizer.ArrayShape.row(1));
            double[] parameter = {start};
            List<Double> gradients = new ArrayList<>();
            for (int step = 0; step < steps.gradients().size(); step++) {
                double gradient = steps.gradient(step, parameter[0], values);
                gradients.add(gradient);
                optimizer.step(parameter, new double[] {gradient}, rule.lr());
            }
            boolean isParameter = steps.quantity().equals(Solution.Steps.PARAMETER);
            return new MadeSteps(
                    rule,
                    start,
                    gradients,
                    steps.isMoving(values),
                    steps.quantity(),
                    isParameter ? parameter[0] : optimizer.state(steps.quantity(), 0));
        }
    }
}
