package descenso.train.problem;

import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** A problem in one run: where the parameters stand, and loss and gradient there. */
public interface Objective {

    /**
     * Names who may leave the run in the middle of an update: whatever takes long asks now and then, and where it is so
     * returns at once, with numbers that are to be used for nothing.
     */
    default void watchedBy(TrainingMonitor watch) {}

    /** The parameters, at their start; the training loop moves them in place. */
    double[][] parameters();

    /** Of the parameters' shape; {@link #computeGradient} fills it in place. */
    double[][] gradient();

    /**
     * The gradient for the next update, from where the parameters stand.
     *
     * @return the loss there: the whole loss, or that of the mini-batch whose gradient it is
     */
    double computeGradient();

    /** The whole loss where the parameters stand, without noise: for a network, over all rows that train. */
    double loss();

    /** Whether {@link #computeGradient} returns the whole loss. */
    default boolean isWhole() {
        return true;
    }

    /** How far from the minimum the parameters stand; NaN where none is known. */
    default double distance() {
        return Double.NaN;
    }

    /**
     * A step's component along the steepest axis; NaN where there is no such axis.
     *
     * @param step its components, by the parameters' indices
     */
    default double alongSteepest(IntToDoubleFunction step) {
        return Double.NaN;
    }

    /** Tells losses and accuracy over all rows. Asked for only where the problem has epochs. */
    default void evaluate(EvaluationListener judge) {
        throw new UnsupportedOperationException();
    }

    /** Returns the mean loss over the training rows of the classes with the fewest of them; NaN where there are no classes. */
    default double rareLoss() {
        return Double.NaN;
    }

    /** Returns the mean loss over the training rows of the classes with the most of them; NaN where there are no classes. */
    default double commonLoss() {
        return Double.NaN;
    }

    /** What the problem knows of where the parameters stand after the last update, by name. */
    default Map<String, Double> results() {
        return Map.of();
    }
}
