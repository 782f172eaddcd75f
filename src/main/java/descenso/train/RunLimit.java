package descenso.train;

/**
 * How long a run may last.
 *
 * @param steps updates, at least 0
 */
public record RunLimit(int steps, StopCriterion stop) {}
