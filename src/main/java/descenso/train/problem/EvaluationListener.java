package descenso.train.problem;

/**
 * Receives the losses and the accuracy of a network over all rows. Takes three numbers, not an object, because an
 * evaluation may follow every step.
 */
@FunctionalInterface
public interface EvaluationListener {

    /**
     * Receives an evaluation.
     *
     * @param trainLoss see {@code EpochMeasures}
     * @param validationLoss see {@code EpochMeasures}
     * @param validationAccuracy see {@code EpochMeasures}
     */
    void onEvaluation(double trainLoss, double validationLoss, double validationAccuracy);
}
