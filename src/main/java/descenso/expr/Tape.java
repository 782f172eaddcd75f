package descenso.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression as a list of steps. Each value has a slot: first the variables, then the constants, then one a step, in
 * the order in which they are computed. Never changed once made.
 */
final class Tape {

    private final int variables;
    private final double[] constants;
    private final Instruction[] steps;
    private final int root;

    /** @param root the slot of the whole expression's value */
    Tape(int variables, double[] constants, Instruction[] steps, int root) {
        this.variables = variables;
        this.constants = constants;
        this.steps = steps;
        this.root = root;
    }

    int variables() {
        return variables;
    }

    /** How many slots. */
    int size() {
        return variables + constants.length + steps.length;
    }

    /** New slots, in which the constants stand already. */
    double[] slots() {
        double[] slots = new double[size()];
        System.arraycopy(constants, 0, slots, variables, constants.length);
        return slots;
    }

    boolean isCondition() {
        int step = root - variables - constants.length;
        return step >= 0 && steps[step].operation().isCondition();
    }

    /**
     * Its value in another algebra.
     *
     * @param names of the variables
     */
    <T> T in(Algebra<T> algebra, List<String> names) {
        List<T> values = new ArrayList<>();
        names.forEach(name -> values.add(algebra.variable(name)));
        for (double constant : constants) {
            values.add(algebra.constant(constant));
        }
        for (Instruction step : steps) {
            values.add(algebra.apply(
                    step.operation(), values.get(step.first()), values.get(step.second()), values.get(step.third())));
        }
        return values.get(root);
    }

    /** Computes all steps from the variables in their slots. */
    double run(double[] slots) {
        int slot = variables + constants.length;
        for (Instruction step : steps) {
            slots[slot++] = step.value(slots);
        }
        return slots[root];
    }

    /**
     * Goes back along the steps just run.
     *
     * @param adjoints all 0; each becomes the derivative of the whole by its slot
     */
    void runBack(double[] slots, double[] adjoints) {
        adjoints[root] = 1;
        int slot = size();
        for (int i = steps.length - 1; i >= 0; i--) {
            if (adjoints[--slot] != 0) {
                steps[i].passBack(slots, slot, adjoints);
            }
        }
    }
}
