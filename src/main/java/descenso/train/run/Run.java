package descenso.train.run;

import java.util.Map;

/**
 * A trial that was carried out.
 *
 * @param measures by name, in their order; NaN where there was nothing to measure
 */
public record Run(Trial trial, Status status, History history, Map<String, Double> measures) {}
