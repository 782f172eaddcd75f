package descenso.train.problem;

import descenso.optim.Optimizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * The loss and the gradient of a problem at the current parameters of one run.
 *
 * <p>Parameters and gradient are arrays of the same lengths and order. A network has two per layer: at index 2·layer
 * the weights (inputs × units, row-major), at 2·layer + 1 the bias (units); layers are 0-based. Any other problem has
 * one array with one element per coordinate.
 */
public interface Objective {

    /**
     * Sets the monitor that may end the run in the middle of a step. A long computation asks it now and then; if the
     * run is over, it returns at once, and its numbers must not be used.
     */
    default void watchedBy(TrainingMonitor monitor) {}

    /**
     * Returns the parameters, one array per weight matrix, bias or point. Initially they hold the start; the training
     * loop updates them in place. Always returns the same arrays.
     */
    double[][] parameters();

    /** Returns the shape of each array of {@link #parameters}, in the same order. */
    default List<Optimizer.ArrayShape> shapes() {
        return Arrays.stream(parameters())
                .map(array -> Optimizer.ArrayShape.row(array.length))
                .toList();
    }

    /**
     * Returns the gradient of the loss, in arrays of the same lengths and order as {@link #parameters}. Filled in place
     * by {@link #computeGradient}; always returns the same arrays.
     */
    double[][] gradient();

    /**
     * Computes the gradient for the next step at the current parameters.
     *
     * @return the loss at the current parameters: the whole loss, or the loss of the mini-batch that gave the gradient
     */
    double computeGradient();

    /** Returns the whole loss at the current parameters, without noise; of a network, the mean over training rows. */
    double loss();

    /** Tests whether {@link #computeGradient} returns the whole loss. */
    default boolean isWhole() {
        return true;
    }

    /** Returns the Euclidean distance from the parameters to the nearest known minimum; NaN if none is known. */
    default double distance() {
        return Double.NaN;
    }

    /**
     * Returns the component of a step along the steepest axis; NaN if there is no such axis.
     *
     * @param step returns the step's component for a parameter's index, 0-based
     */
    default double alongSteepest(IntToDoubleFunction step) {
        return Double.NaN;
    }

    /**
     * Computes losses and accuracy over all rows and passes them to the listener. Called only if the problem has
     * epochs.
     *
     * @throws UnsupportedOperationException if the problem has no epochs
     */
    default void evaluate(EvaluationListener listener) {
        throw new UnsupportedOperationException();
    }

    /** Returns the mean loss over the training rows of the classes with the fewest rows; NaN without classes. */
    default double rareLoss() {
        return Double.NaN;
    }

    /** Returns the mean loss over the training rows of the classes with the most rows; NaN if there are no classes. */
    default double commonLoss() {
        return Double.NaN;
    }

    /** Returns further measures of the parameters after the last step, by name. */
    default Map<String, Double> results() {
        return Map.of();
    }

    /**
     * Receives the losses and the accuracy of a network over all rows. Takes three numbers, not an object, because an
     * evaluation may follow every step.
     */
    @FunctionalInterface
    interface EvaluationListener {

        /**
         * Receives an evaluation.
         *
         * @param trainLoss see {@code History.Epoch}
         * @param validationLoss see {@code History.Epoch}
         * @param validationAccuracy see {@code History.Epoch}
         */
        void onEvaluation(double trainLoss, double validationLoss, double validationAccuracy);
    }
}
