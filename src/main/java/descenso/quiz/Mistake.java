package descenso.quiz;

/** What people do wrong who compute a number by hand. */
public enum Mistake {
    /** The other sign. */
    SIGN,
    /** A hundred times too large or too small: per cent for a fraction, or a fraction for per cent. */
    PERCENT
}
