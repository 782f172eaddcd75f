package descenso.train.run;

/**
 * The start of a run, for values that are relative to it.
 *
 * @param loss whole loss
 * @param distance Euclidean distance to the nearest known minimum; NaN if none is known
 */
record InitialState(double loss, double distance) {}
