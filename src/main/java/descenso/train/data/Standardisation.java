package descenso.train.data;

import org.ejml.data.DMatrixRMaj;

/** Mean and standard deviation (÷ n) of each feature. */
final class Standardisation {

    private final double[] means;
    private final double[] deviations;

    /** Those of these rows. */
    Standardisation(Dataset rows) {
        means = new double[rows.features()];
        deviations = new double[rows.features()];
        for (int feature = 0; feature < means.length; feature++) {
            means[feature] = mean(rows, feature);
            deviations[feature] = deviation(rows, feature, means[feature]);
        }
    }

    /** From the first row on, so that the mean of what never varies is exactly that. */
    private static double mean(Dataset rows, int feature) {
        double first = rows.inputs().get(0, feature);
        double sum = 0;
        for (int row = 1; row < rows.count(); row++) {
            sum += rows.inputs().get(row, feature) - first;
        }
        return first + sum / rows.count();
    }

    /** 1 for what never varies, which then is 0 in every row. */
    private static double deviation(Dataset rows, int feature, double mean) {
        double sum = 0;
        for (int row = 0; row < rows.count(); row++) {
            double distance = rows.inputs().get(row, feature) - mean;
            sum += distance * distance;
        }
        return sum > 0 ? Math.sqrt(sum / rows.count()) : 1;
    }

    /** In place. */
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
