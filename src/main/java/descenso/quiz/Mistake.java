package descenso.quiz;

import java.util.Locale;

/** What people do wrong who compute a number by hand. */
public enum Mistake {
    /** The other sign. */
    SIGN,
    /** A hundred times too large or too small: per cent for a fraction, or a fraction for per cent. */
    PERCENT;

    /** As it is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
