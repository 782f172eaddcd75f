package descenso.plot.shape;

import java.util.List;

/** A sign on a point, one cell large. In ASCII none is the star, which in tables says which number is best. */
public enum Marker {
    DISC('●', 'o'),
    TRIANGLE('▲', 'x'),
    SQUARE('■', '+'),
    DIAMOND('◆', '#'),
    RING('○', 'Q'),
    HOLLOW_TRIANGLE('△', '@'),
    HOLLOW_SQUARE('□', '%'),
    HOLLOW_DIAMOND('◇', '&'),
    INVERTED_TRIANGLE('▼', 'Y'),
    HOLLOW_INVERTED_TRIANGLE('▽', 'Z'),
    START('S', 'S'),
    MINIMUM('×', 'X'),
    /** Something goes on beyond that edge. */
    ABOVE('↑', '^'),
    BELOW('↓', 'v'),
    LEFT('←', '<'),
    RIGHT('→', '>'),
    /** Nothing finite follows. */
    DIVERGED('!', '!');

    private static final List<Marker> CURVES = List.of(
            DISC,
            TRIANGLE,
            SQUARE,
            DIAMOND,
            RING,
            HOLLOW_TRIANGLE,
            HOLLOW_SQUARE,
            HOLLOW_DIAMOND,
            INVERTED_TRIANGLE,
            HOLLOW_INVERTED_TRIANGLE);

    private final char unicode;
    private final char ascii;

    Marker(char unicode, char ascii) {
        this.unicode = unicode;
        this.ascii = ascii;
    }

    /** The mark of the curve with that number, from 0; after {@link #curves} of them they begin again. */
    public static Marker of(int number) {
        return CURVES.get(number % CURVES.size());
    }

    /** How many curves there may be before two look alike. */
    public static int curves() {
        return CURVES.size();
    }

    public char unicode() {
        return unicode;
    }

    public char ascii() {
        return ascii;
    }
}
