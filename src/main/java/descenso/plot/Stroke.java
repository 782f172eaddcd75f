package descenso.plot;

/** A line style. */
public enum Stroke {
    SOLID,
    DOTTED
}
