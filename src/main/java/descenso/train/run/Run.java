package descenso.train.run;

import java.util.Map;

/**
 * A trial that has ended, with its results.
 *
 * @param status how the run ended
 * @param history all recorded values
 * @param measures measures by name, in order; NaN if there was nothing to measure
 */
public record Run(Trial trial, Status status, History history, Map<String, Double> measures) {}
