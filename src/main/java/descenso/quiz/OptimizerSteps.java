package descenso.quiz;

import descenso.optim.ArrayShape;
import descenso.optim.Optimizer;
import descenso.optim.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The steps of a question, made by the optimizer itself.
 *
 * @param isMoving whether the gradients depend on the parameter, and therefore on everything that changes a step
 * @param quantity requested quantity: {@code x}, {@code step}, or another state variable of the optimizer
 * @param value value of the quantity after the last step
 */
public record OptimizerSteps(
        UpdateRule rule, double start, List<Double> gradients, boolean isMoving, String quantity, double value) {

    public OptimizerSteps {
        gradients = List.copyOf(gradients);
    }

    /**
     * Makes the steps.
     *
     * @param values numbers drawn for the question, by name
     * @throws IllegalArgumentException if the rule does not allow the value of a hyperparameter
     */
    public static OptimizerSteps of(Solution.Steps steps, Map<String, Double> values) {
        UpdateRule rule = steps.rule(values);
        double start = Solution.in(values, steps.start());
        Optimizer optimizer = rule.newOptimizer(ArrayShape.row(1));
        double[] parameter = {start};
        List<Double> gradients = new ArrayList<>();
        for (int step = 0; step < steps.gradients().size(); step++) {
            double gradient = steps.gradient(step, parameter[0], values);
            gradients.add(gradient);
            optimizer.step(parameter, new double[] {gradient}, rule.lr());
        }
        boolean isParameter = steps.quantity().equals(Solution.Steps.PARAMETER);
        return new OptimizerSteps(
                rule,
                start,
                gradients,
                steps.isMoving(values),
                steps.quantity(),
                isParameter ? parameter[0] : optimizer.state(steps.quantity(), 0));
    }
}
