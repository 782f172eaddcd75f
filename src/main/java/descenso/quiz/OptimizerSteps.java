package descenso.quiz;

import descenso.optim.Optimizer;
import descenso.optim.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The steps that a question asks for, taken by the optimizer itself.
 *
 * @param gradients that it met, one a step
 * @param isMoving whether they depend on the parameter, and so on all that a step changes
 * @param quantity that is asked for: {@code x}, {@code step}, or a name among the optimizer's memory
 * @param value what it then has of that quantity
 */
public record OptimizerSteps(
        UpdateRule rule, double start, List<Double> gradients, boolean isMoving, String quantity, double value) {

    public OptimizerSteps {
        gradients = List.copyOf(gradients);
    }

    /**
     * Takes them.
     *
     * @throws IllegalArgumentException where the rule does not allow a hyperparameter's value
     */
    public static OptimizerSteps of(Solution.Steps steps, Map<String, Double> values) {
        UpdateRule rule = steps.rule(values);
        double start = Solution.in(values, steps.start());
        Optimizer optimizer = rule.newOptimizer(1);
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
