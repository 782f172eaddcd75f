package descenso.course;

/**
 * What the values of an experiment are read with.
 *
 * @param seed the experiment's, for whatever has none of its own
 */
record Context(Findings findings, Scope scope, DataFiles data, long seed) {}
