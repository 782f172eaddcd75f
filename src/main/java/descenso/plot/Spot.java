package descenso.plot;

/**
 * A place worth a mark: where the runs start, a minimum.
 *
 * @param name what the legend calls it; empty where it needs no words
 */
public record Spot(String name, Mark mark, double x, double y) {}
