package descenso.quiz;

import descenso.expr.Expression;
import descenso.optim.OptimizerKind;
import descenso.optim.UpdateRule;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The computation of a question's correct number from its drawn numbers. */
public sealed interface Solution {

    /**
     * Returns the correct number without {@link RoundingNoise}; may be non-finite.
     *
     * @param values numbers drawn for the question, by name
     * @throws IllegalArgumentException if a rule does not allow the value of a hyperparameter
     */
    double value(Map<String, Double> values);

    <R> R accept(Visitor<R> visitor);

    /** A function of the kind of solution. */
    interface Visitor<R> {

        R formula(SymbolicFormula formula);

        R steps(Steps steps);
    }

    /** Returns the correct number; empty if it cannot be computed or is not finite. */
    default OptionalDouble number(Map<String, Double> values) {
        try {
            double value = value(values);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (IllegalArgumentException e) {
            return OptionalDouble.empty();
        }
    }

    /**
     * A formula.
     *
     * @param expression expression in the drawn numbers
     */
    record SymbolicFormula(Expression expression) implements Solution {

        @Override
        public double value(Map<String, Double> values) {
            return RoundingNoise.cleaned(in(values, expression));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.formula(this);
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
            return RoundingNoise.cleaned(OptimizerSteps.of(this, values).value());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.steps(this);
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

    /** Returns the value of an expression in the drawn numbers. */
    static double in(Map<String, Double> values, Expression expression) {
        return expression.value(expression.values(name -> values.getOrDefault(name, Double.NaN)));
    }
}
