package descenso.plot;

import java.util.List;

/** A mark on a point, one cell large. None is an asterisk in ASCII, which marks the best number of a table. */
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
    /** Marks of something that continues beyond that edge. */
    ABOVE('↑', '^'),
    BELOW('↓', 'v'),
    LEFT('←', '<'),
    RIGHT('→', '>'),
    /** Mark of a point after which no finite value follows. */
    DIVERGED('!', '!'),
    /** A position shortly before the current one: smaller than the mark of a curve, and not a sign of a shade. */
    RECENT('•', '"'),
    /** A position some time before the current one. */
    EARLIER('◦', '\'');

    /** The marks of curves: all before the first with a fixed meaning. */
    private static final List<Marker> CURVES =
            List.of(values()).subList(0, List.of(values()).indexOf(START));

    private final char unicode;
    private final char ascii;

    Marker(char unicode, char ascii) {
        this.unicode = unicode;
        this.ascii = ascii;
    }

    /** Returns the mark of a curve, counted from 0. The marks repeat after ten. */
    public static Marker of(int number) {
        return CURVES.get(number % CURVES.size());
    }

    public char unicode() {
        return unicode;
    }

    public char ascii() {
        return ascii;
    }
}
