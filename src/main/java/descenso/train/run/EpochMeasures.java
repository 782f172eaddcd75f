package descenso.train.run;

/**
 * Losses and accuracy of a network after an epoch.
 *
 * @param trainLoss mean cross-entropy over the training rows, in nats
 * @param validationLoss mean cross-entropy over the validation rows, in nats; NaN if there are none
 * @param validationAccuracy fraction, from 0 to 1, of the validation rows whose class has the largest output, the first
 *     one on a tie; NaN if there are none
 */
public record EpochMeasures(double trainLoss, double validationLoss, double validationAccuracy) {}
