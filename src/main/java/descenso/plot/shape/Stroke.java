package descenso.plot.shape;

/** How a line is drawn. */
public enum Stroke {
    SOLID,
    DOTTED
}
