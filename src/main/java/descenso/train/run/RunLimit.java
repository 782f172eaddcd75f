package descenso.train.run;

/**
 * The limit of a run.
 *
 * @param steps maximum number of steps, at least 0
 * @param stop criterion that ends the run earlier
 */
public record RunLimit(int steps, StopCriterion stop) {}
