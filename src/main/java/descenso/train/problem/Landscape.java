package descenso.train.problem;

import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** A smooth function of a point, on which the small problems are built. For one run at a time. */
interface Landscape {

    /**
     * Returns the value at a point and writes the gradient there.
     *
     * @param point one element per coordinate
     * @param gradient overwritten; one element per coordinate
     */
    double computeGradient(double[] point, double[] gradient);

    /** Returns the Euclidean distance to the nearest known minimum; NaN if none is known. */
    default double distance(double[] point) {
        return Double.NaN;
    }

    /**
     * Returns the component of a step along the steepest axis; NaN if there is no such axis.
     *
     * @param step returns the step's component for a coordinate's index, 0-based
     */
    default double alongSteepest(IntToDoubleFunction step) {
        return Double.NaN;
    }

    /** Returns further measures of a point, by name. */
    default Map<String, Double> results(double[] point) {
        return Map.of();
    }
}
