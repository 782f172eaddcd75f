package descenso.train.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The function that an optimizer minimises. Immutable: several runs may start from it at once. */
public interface Problem {

    /** Name in {@link #traits} of the standard deviation of the gradient's noise. */
    String NOISE = "noise";

    /** Maximum number of parameters per run that histories and measures know by name. Bounds memory. */
    int KEPT = 16;

    /** Returns the default names of parameters: x; x and y; or x1 to xn, at most {@link #KEPT} of them. */
    static List<String> namesOf(int parameters) {
        return parameters <= 2
                ? List.of("x", "y").subList(0, parameters)
                : IntStream.rangeClosed(1, Math.min(parameters, KEPT))
                        .mapToObj(i -> "x" + i)
                        .toList();
    }

    /** Creates the objective of a new run, with its own work space and random sources; for one thread. */
    Objective newObjective();

    /**
     * Returns the names of the parameters that measures can use, at most the first {@link #KEPT}. Empty for a network.
     */
    List<String> coordinates();

    /** Returns the number of steps of an epoch; 0 if the problem has no epochs. */
    default int stepsPerEpoch() {
        return 0;
    }

    /** Tests whether the gradient of a step depends on drawn numbers: noise or a mini-batch. Wrappers must delegate. */
    default boolean isNoisy() {
        return false;
    }

    /** Tests whether the problem has a loss. A signal has none; its loss is reported as 0. */
    default boolean hasLoss() {
        return true;
    }

    /** Tests whether there are validation rows. */
    default boolean hasValidation() {
        return false;
    }

    /**
     * Returns the highest validation accuracy that guessing explains: the share p of the most frequent class among the
     * n validation rows, and two standard errors, 2√(p(1 − p)/n); 0 without validation rows.
     */
    default double guessedAccuracy() {
        return 0;
    }

    /** Returns values of the problem that the formulas of theoretical values may use, by name; may be empty. */
    default Map<String, Double> traits() {
        return Map.of();
    }

    /** Returns the known minima, one point each, with one element per coordinate. */
    default List<double[]> minima() {
        return List.of();
    }
}
