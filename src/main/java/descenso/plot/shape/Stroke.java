package descenso.plot.shape;

/** A line style. */
public enum Stroke {
    SOLID,
    DOTTED
}
