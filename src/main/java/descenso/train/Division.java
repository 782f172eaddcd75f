package descenso.train;

/**
 * Rows that train, and rows that only judge.
 *
 * @param validation of the same features and classes; may be empty
 */
public record Division(Rows train, Rows validation) {}
