package descenso.expr;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Executes {@link Assignments} step by step for an array of coordinates, without allocation. Not thread-safe. */
public final class AssignmentRunner {

    /** Evaluator of each line. */
    private final Evaluator[] evaluators;

    /** For each line, the index in {@link #values} of the name that it sets. */
    private final int[] targets;

    /** Values of all variables of the lines at one coordinate. */
    private final double[] values;

    /** Last value of each name that lines set; one element per coordinate. */
    private final Map<String, double[]> memory = new LinkedHashMap<>();

    /** The arrays of {@link #memory}, and the index in {@link #values} of each name. */
    private final double[][] arrays;

    private final int[] slots;
    private final int rate;
    private final int parameter;
    private final int gradient;
    private final int time;
    private int steps;

    /** Creates a runner before the first step. {@code lr} is a hyperparameter; the size is that of the array. */
    public AssignmentRunner(Assignments assignments, Map<String, Double> hyperparameters, int size) {
        List<Assignment> lines = assignments.lines();
        List<String> names = assignments.variables();
        values = new double[names.size()];
        hyperparameters.forEach((name, value) -> values[names.indexOf(name)] = value);
        evaluators = lines.stream().map(line -> line.value().evaluator()).toArray(Evaluator[]::new);
        targets = lines.stream().mapToInt(line -> names.indexOf(line.name())).toArray();
        for (String name : assignments.names()) {
            memory.put(name, new double[size]);
        }
        assignments.kept().forEach(this::fill);
        arrays = memory.values().toArray(new double[0][]);
        slots = memory.keySet().stream().mapToInt(names::indexOf).toArray();
        rate = names.indexOf("lr");
        parameter = names.indexOf(Assignments.PARAMETER);
        gradient = names.indexOf(Assignments.GRADIENT);
        time = names.indexOf(Assignments.TIME);
    }

    private void fill(String name, double value) {
        Arrays.fill(array(name), value);
    }

    /** Sets the value of a name to 0 at all coordinates. */
    public void forget(String name) {
        fill(name, 0);
    }

    /** Makes one step: updates the parameters in place. The gradients have one element per parameter. */
    public void step(double[] parameters, double[] gradients, double lr) {
        steps++;
        values[rate] = lr;
        values[time] = steps;
        for (int i = 0; i < parameters.length; i++) {
            for (int name = 0; name < slots.length; name++) {
                values[slots[name]] = arrays[name][i];
            }
            values[parameter] = parameters[i];
            values[gradient] = gradients[i];
            for (int line = 0; line < targets.length; line++) {
                values[targets[line]] = evaluators[line].value(values);
            }
            for (int name = 0; name < slots.length; name++) {
                arrays[name][i] = values[slots[name]];
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
        double[] found = memory.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }
}
