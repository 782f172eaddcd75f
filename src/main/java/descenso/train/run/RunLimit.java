package descenso.train.run;

/** The limit of a run: a maximum number of steps, at least 0, and a criterion that ends it earlier. */
public record RunLimit(int steps, StopCriterion stop) {}
