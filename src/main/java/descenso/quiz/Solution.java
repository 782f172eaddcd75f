package descenso.quiz;

import descenso.expr.Expression;
import descenso.optim.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What makes a question's right number from its values. */
public sealed interface Solution {

    /**
     * The right number; perhaps not finite.
     *
     * @throws IllegalArgumentException where a rule does not allow a hyperparameter's value
     */
    double value(Map<String, Double> values);

    /** An expression in the values. */
    record Formula(Expression expression) implements Solution {

        @Override
        public double value(Map<String, Double> values) {
            return in(values, expression);
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
            Rule rule,
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
            return Walk.of(this, values).value();
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
