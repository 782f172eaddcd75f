package descenso.optim;

import java.util.Set;

/** One formula's memory for one array of parameters, and the formula. */
public interface Optimizer {

    /**
     * Takes one step, in place; allocates nothing. Gradients that are not finite, or too large, make parameters that
     * are not finite either, and no exception.
     *
     * @param parameters as many as this was started for
     * @param gradient of the loss at {@code parameters}, of the same length; only read
     * @param lr the learning rate of this step, which a schedule may have scaled
     */
    void step(double[] parameters, double[] gradient, double lr);

    /**
     * The names of what can be read, by the letters of the formula: always {@code step}, what the last step added to
     * each parameter; beside it {@code v} for momentum, {@code m}, {@code v}, {@code mHat} and {@code vHat} for Adam.
     */
    Set<String> stateNames();

    /**
     * What is remembered after the last step. Before the first, all is 0 but what bias correction makes, which is NaN.
     *
     * @throws IllegalArgumentException if there is nothing of that name
     */
    double state(String name, int coordinate);
}
