package descenso.optim;

import java.util.Set;

/** An update rule with hyperparameters and state, for one array of parameters. */
public interface Optimizer {

    /**
     * Makes one step: updates the parameters in place. Allocates nothing. If a gradient is not finite or too large, the
     * parameters become non-finite; no exception is thrown.
     *
     * @param parameters the parameters, of the shape that this optimizer was created for
     * @param gradient gradient of the loss at {@code parameters}, of the same length; not modified
     * @param lr learning rate of this step, as scaled by the schedule
     */
    void step(double[] parameters, double[] gradient, double lr);

    /**
     * Returns the names of the state variables, after the letters of the formula. Always includes {@code step}, the
     * last change of each parameter. Momentum adds {@code v}; Adam adds {@code m}, {@code v}, {@code mHat} and
     * {@code vHat}.
     */
    Set<String> stateNames();

    /**
     * Returns the value of a state variable after the last step. Before the first step it is 0, but NaN for a variable
     * with bias correction.
     *
     * @param name one of {@link #stateNames}
     * @param coordinate index of the parameter, 0-based
     * @throws IllegalArgumentException if there is no state variable of that name
     */
    double state(String name, int coordinate);
}
