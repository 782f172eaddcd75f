package descenso.train.data;

import org.ejml.data.DMatrixRMaj;

/** Standardises features by their mean and their standard deviation (divided by n, not n − 1). */
final class Standardisation {

    /** One element per feature. */
    private final double[] means;

    /** One element per feature. */
    private final double[] deviations;

    /** Measures the mean and the standard deviation of each feature of these rows. */
    Standardisation(Dataset rows) {
        means = new double[rows.features()];
        deviations = new double[rows.features()];
        for (int feature = 0; feature < means.length; feature++) {
            means[feature] = mean(rows, feature);
            deviations[feature] = deviation(rows, feature, means[feature]);
        }
    }

    /**
     * Returns the mean of a feature. Sums differences from the first row, so that the mean of a constant feature is
     * exact.
     */
    private static double mean(Dataset rows, int feature) {
        double first = rows.inputs().get(0, feature);
        double sum = 0;
        for (int row = 1; row < rows.count(); row++) {
            sum += rows.inputs().get(row, feature) - first;
        }
        return first + sum / rows.count();
    }

    /** Returns the standard deviation of a feature; 1 for a constant feature, which then becomes 0 in every row. */
    private static double deviation(Dataset rows, int feature, double mean) {
        double sum = 0;
        for (int row = 0; row < rows.count(); row++) {
            double distance = rows.inputs().get(row, feature) - mean;
            sum += distance * distance;
        }
        return sum > 0 ? Math.sqrt(sum / rows.count()) : 1;
    }

    /** Standardises the inputs in place. */
    void applyTo(Dataset... parts) {
        for (Dataset part : parts) {
            DMatrixRMaj inputs = part.inputs();
            for (int i = 0; i < inputs.getNumElements(); i++) {
                int feature = i % inputs.numCols;
                inputs.data[i] = (inputs.data[i] - means[feature]) / deviations[feature];
            }
        }
    }
}
