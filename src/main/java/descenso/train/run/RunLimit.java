package descenso.train.run;

/**
 * How long a run may last.
 *
 * @param steps updates, at least 0
 */
public record RunLimit(int steps, StopCriterion stop) {}
