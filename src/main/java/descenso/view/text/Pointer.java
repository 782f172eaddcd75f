package descenso.view.text;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;

/**
 * What stands before each row of a list, and points to the chosen one. It alone tells which that is: so that to move it
 * takes a few bytes, where rows that changed their colours would be written as a whole. (The table of the lab has a bar: with
 * another run the knobs and the picture change as well, and its rows are read across.)
 */
public final class Pointer {

    public static final int WIDTH = 2;

    private Pointer() {}

    /** Two cells. */
    public static Line before(boolean isChosen, CharacterSet glyphs) {
        return isChosen ? Line.of(sign(glyphs) + " ", Style.POINTER) : Line.spaces(WIDTH);
    }

    /** Its sign alone, where it stands in a text or a bar. */
    public static String sign(CharacterSet glyphs) {
        return glyphs.select("▸", ">");
    }
}
