package descenso.train;

/**
 * How long a run may last.
 *
 * @param steps updates, at least 0
 */
public record Limit(int steps, Stop stop) {}
