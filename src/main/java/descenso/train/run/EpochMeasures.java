package descenso.train.run;

/**
 * A network after an epoch.
 *
 * @param trainLoss mean cross-entropy over the rows that train
 * @param validationLoss the same over the rows that do not; NaN where there are none
 * @param validationAccuracy the fraction of them whose class gets the largest output, the first one on a tie; NaN where
 *     there are none
 */
public record EpochMeasures(double trainLoss, double validationLoss, double validationAccuracy) {}
