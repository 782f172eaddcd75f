package descenso.train.run;

/**
 * Where a run began, for what is relative to it.
 *
 * @param loss whole
 * @param distance to the minimum; NaN where none is known
 */
record InitialState(double loss, double distance) {}
