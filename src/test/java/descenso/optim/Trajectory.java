package descenso.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** The trajectory of one parameter under given gradients. */
final class Trajectory {

    private final double[] parameter;
    private final double[] gradient = new double[1];
    private final double lr;
    private final Optimizer optimizer;

    Trajectory(UpdateRule rule, double start) {
        parameter = new double[] {start};
        lr = rule.lr();
        optimizer = rule.newOptimizer(Optimizer.ArrayShape.row(1));
    }

    /** Creates the rule that a text describes, such as {@code adam beta1=0.5 biasCorrection=false}. */
    static UpdateRule rule(String text) {
        Map<String, Double> given = new LinkedHashMap<>();
        String[] parts = text.split(" ", -1);
        OptimizerKind rule = OptimizerKind.byKey(parts[0]).orElseThrow();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", -1);
            given.put(pair[0], value(rule, pair[0], pair[1]));
        }
        return rule.create(given);
    }

    private static double value(OptimizerKind rule, String name, String word) {
        return rule.hyperparameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .read(word)
                .orElseGet(() -> Double.parseDouble(word));
    }

    /** Takes one step with the gradient {@code g} and returns the new parameter. */
    double step(double g) {
        gradient[0] = g;
        optimizer.step(parameter, gradient, lr);
        return parameter[0];
    }

    /** Takes a number of steps, with the gradient of each step t, counted from 1. */
    Trajectory steps(int steps, IntToDoubleFunction g) {
        for (int t = 1; t <= steps; t++) {
            step(g.applyAsDouble(t));
        }
        return this;
    }

    double at() {
        return parameter[0];
    }

    double remembered(String name) {
        return optimizer.state(name, 0);
    }

    /** Returns the last step divided by the learning rate; positive if the parameter decreased. */
    double relativeStep() {
        return -remembered("step") / lr;
    }
}
