package descenso.train.problem;

import java.util.List;
import java.util.Map;

/** What is minimised. Immutable: several runs may start from it at once. */
public interface Problem {

    /** Among the {@link #traits}: the standard deviation of the gradient's noise. */
    String NOISE = "noise";

    /** A fresh start, with work space and random sources of its own; for one thread. */
    Objective newObjective();

    /** Names of the parameters that measures may speak of, at most the first 16; none for a network. */
    List<String> coordinates();

    /** How many updates an epoch takes; 0 where there are no epochs. */
    default int stepsPerEpoch() {
        return 0;
    }

    /** Tests whether the gradient of a step depends on drawn numbers: noise or a mini-batch. */
    default boolean isNoisy() {
        return false;
    }

    /** Whether there is a loss at all; a signal has none, and 0 stands for it. */
    default boolean hasLoss() {
        return true;
    }

    /** Whether there are rows to validate with. */
    default boolean hasValidation() {
        return false;
    }

    /** Values of it that closed forms may speak of, by name; none where it has none. */
    default Map<String, Double> traits() {
        return Map.of();
    }

    /** Where it is known to be smallest, a point each. */
    default List<double[]> minima() {
        return List.of();
    }
}
