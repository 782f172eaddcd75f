package descenso.train.problem;

import descenso.train.run.EpochMeasures;

/**
 * Receives the losses and the accuracy of a network over all rows. Takes three numbers, not an object, because an
 * evaluation may follow every step.
 */
@FunctionalInterface
public interface EvaluationListener {

    /**
     * Receives an evaluation.
     *
     * @param trainLoss see {@link EpochMeasures}
     * @param validationLoss see {@link EpochMeasures}
     * @param validationAccuracy see {@link EpochMeasures}
     */
    void onEvaluation(double trainLoss, double validationLoss, double validationAccuracy);
}
