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

/** What makes a question's right number from its values. */
public sealed interface Solution {

    /**
     * The right number, {@link RoundingNoise}; perhaps not finite.
     *
     * @throws IllegalArgumentException where a rule does not allow a hyperparameter's value
     */
    double value(Map<String, Double> values);

    <R> R accept(Visitor<R> visitor);

    /** One method a kind of solution. */
    interface Visitor<R> {

        R formula(Formula formula);

        R steps(Steps steps);
    }

    /** The right number, where there is one and it is finite. */
    default OptionalDouble number(Map<String, Double> values) {
        try {
            double value = value(values);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (IllegalArgumentException e) {
            return OptionalDouble.empty();
        }
    }

    /** An expression in the values. */
    record Formula(Expression expression) implements Solution {

        @Override
        public double value(Map<String, Double> values) {
            return RoundingNoise.of(in(values, expression));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.formula(this);
        }
    }

    /**
     * What an optimizer has of a quantity after some steps in one parameter.
     *
     * @param hyperparameters those that are given, by name
     * @param start of the parameter
     * @param gradients one a step, in the values and in {@code x}, the parameter before that step, unless a value is called
     *     so
     * @param quantity {@code x}, {@code step}, or a name among the optimizer's memory
     */
    record Steps(
            OptimizerKind rule,
            Map<String, Expression> hyperparameters,
            Expression start,
            List<Expression> gradients,
            String quantity)
            implements Solution {

        /** The parameter's name. */
        public static final String PARAMETER = "x";

        public Steps {
            hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
            gradients = List.copyOf(gradients);
        }

        @Override
        public double value(Map<String, Double> values) {
            return RoundingNoise.of(OptimizerSteps.of(this, values).value());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.steps(this);
        }

        /** @throws IllegalArgumentException where the rule does not allow a hyperparameter's value */
        UpdateRule rule(Map<String, Double> values) {
            Map<String, Double> given = new HashMap<>();
            hyperparameters.forEach((name, value) -> given.put(name, in(values, value)));
            return rule.create(given);
        }

        /** Whether gradients depend on the parameter. */
        boolean isMoving(Map<String, Double> values) {
            return !values.containsKey(PARAMETER)
                    && gradients.stream().anyMatch(each -> each.used().contains(PARAMETER));
        }

        /**
         * The gradient that a step goes by.
         *
         * @param step from 0
         * @param parameter before it
         */
        double gradient(int step, double parameter, Map<String, Double> values) {
            Expression gradient = gradients.get(step);
            return gradient.value(gradient.values(name -> values.getOrDefault(name, parameter)));
        }
    }

    /** Of an expression in them. */
    static double in(Map<String, Double> values, Expression expression) {
        return expression.value(expression.values(name -> values.getOrDefault(name, Double.NaN)));
    }
}
