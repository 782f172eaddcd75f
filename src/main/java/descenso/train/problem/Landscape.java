package descenso.train.problem;

import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** A smooth function of a point: what lies under the small problems. For one run at a time. */
interface Landscape {

    /** The value at the point; its gradient there is written beside it. */
    double differentiate(double[] point, double[] gradient);

    /** How far from the nearest known minimum; NaN where none is known. */
    default double distance(double[] point) {
        return Double.NaN;
    }

    /** A step's component along the steepest axis; NaN where there is no such axis. */
    default double alongSteepest(IntToDoubleFunction step) {
        return Double.NaN;
    }

    /** What is known of a point besides, by name. */
    default Map<String, Double> results(double[] point) {
        return Map.of();
    }
}
