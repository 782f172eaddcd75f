package descenso.expr;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Executes {@link Assignments} step by step for an array of coordinates, without allocation. Not thread-safe. */
public final class AssignmentRunner {

    /** Evaluator of each line. */
    private final Evaluator[] evaluators;

    /** For each line, the index in {@link #values} of the name that it sets. */
    private final int[] targets;

    /** Values of all variables of the lines at one coordinate. */
    private final double[] values;

    /** For each variable that lines set, its last value at each coordinate; otherwise empty. */
    private final double[][] memory;

    private final List<String> names;
    private final int rate;
    private final int parameter;
    private final int gradient;
    private final int time;
    private int steps;

    /** Creates a runner before the first step. {@code lr} is a hyperparameter; the size is that of the array. */
    public AssignmentRunner(Assignments assignments, Map<String, Double> hyperparameters, int size) {
        List<Assignments.Assignment> lines = assignments.lines();
        names = assignments.variables();
        values = new double[names.size()];
        hyperparameters.forEach((name, value) -> values[names.indexOf(name)] = value);
        evaluators = lines.stream().map(line -> line.value().evaluator()).toArray(Evaluator[]::new);
        targets = lines.stream().mapToInt(line -> names.indexOf(line.name())).toArray();
        memory = new double[names.size()][];
        Set<String> set = assignments.names();
        Map<String, Double> kept = assignments.kept();
        for (int i = 0; i < memory.length; i++) {
            memory[i] = new double[set.contains(names.get(i)) ? size : 0];
            Arrays.fill(memory[i], kept.getOrDefault(names.get(i), 0.0));
        }
        rate = names.indexOf("lr");
        parameter = names.indexOf(Assignments.PARAMETER);
        gradient = names.indexOf(Assignments.GRADIENT);
        time = names.indexOf(Assignments.TIME);
    }

    /** Sets the value of a name to 0 at all coordinates. */
    public void forget(String name) {
        Arrays.fill(array(name), 0);
    }

    /** Makes one step: updates the parameters in place. The gradients have one element per parameter. */
    public void step(double[] parameters, double[] gradients, double lr) {
        steps++;
        values[rate] = lr;
        values[time] = steps;
        for (int i = 0; i < parameters.length; i++) {
            for (int name = 0; name < memory.length; name++) {
                if (memory[name].length > 0) {
                    values[name] = memory[name][i];
                }
            }
            values[parameter] = parameters[i];
            values[gradient] = gradients[i];
            for (int line = 0; line < targets.length; line++) {
                values[targets[line]] = evaluators[line].value(values);
            }
            for (int target : targets) {
                memory[target][i] = values[target];
            }
            parameters[i] = values[parameter];
        }
    }

    /**
     * Returns the value of a name after the last step.
     *
     * @param coordinate index of the coordinate, 0-based
     * @throws IllegalArgumentException if no line sets the name
     */
    public double value(String name, int coordinate) {
        return array(name)[coordinate];
    }

    private double[] array(String name) {
        int index = names.indexOf(name);
        if (index < 0 || memory[index].length == 0) {
            throw new IllegalArgumentException(name);
        }
        return memory[index];
    }
}
