package descenso.train.problem;

import descenso.train.run.EpochMeasures;

/** Is told how a network does over all rows; in three numbers rather than one value, since it may be after every step. */
@FunctionalInterface
public interface EvaluationListener {

    /** The numbers of {@link EpochMeasures}. */
    void hear(double trainLoss, double validationLoss, double validationAccuracy);
}
