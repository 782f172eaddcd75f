package descenso.plot;

/** How a line is drawn. */
public enum Stroke {
    SOLID,
    DOTTED
}
