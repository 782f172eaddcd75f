package descenso.view.text;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;

/**
 * The mark before each row of a list, which points to the selected row. Only this mark shows the selection: moving it
 * writes a few bytes, whereas rows that change their colours would be written as a whole. (The lab's table has a bar
 * instead: another run changes the knobs and the chart too, and its rows are read across.)
 */
public final class Pointer {

    public static final int WIDTH = 2;

    private Pointer() {}

    /** Returns two cells: the pointer if the row is selected, otherwise spaces. */
    public static Line before(boolean isChosen, CharacterSet characters) {
        return isChosen ? Line.of(sign(characters) + " ", Style.POINTER) : Line.spaces(WIDTH);
    }

    /** Returns the pointer's sign alone, for a text or a bar. */
    public static String sign(CharacterSet characters) {
        return characters.select("▸", ">");
    }
}
