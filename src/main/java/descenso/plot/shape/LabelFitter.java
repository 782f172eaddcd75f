package descenso.plot.shape;

import descenso.tui.CharacterSet;
import descenso.tui.Ellipsis;
import descenso.tui.NameShortener;
import java.util.ArrayList;
import java.util.List;

/** Words in the room there is, with a sign where some are left out. */
public final class LabelFitter {

    /** Every ink has a character that says that some are left out. */
    private static final CharacterSet ONE_CELL = CharacterSet.UNICODE;

    private LabelFitter() {}

    /**
     * Shortens a text to a width in cells.
     *
     * @param width may be 0 or less: nothing is left then
     */
    public static String shortened(int width, String text) {
        return Ellipsis.to(Math.max(0, width), text, ONE_CELL);
    }

    /** Each in that room, and no two of them alike that are not. */
    public static List<String> together(int width, List<String> texts) {
        return new NameShortener(texts, "…").shorten(Math.max(0, width));
    }

    /** In as many rows as it takes, the last of which is cut where they would be too many; none of no words. */
    public static List<String> wrapped(String text, int width, int most) {
        List<String> rows = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && rows.size() < most) {
            boolean isLast = rows.size() == most - 1;
            int end = rest.length() <= width || isLast ? rest.length() : breaking(rest, width);
            rows.add(shortened(width, rest.substring(0, end).stripTrailing()));
            rest = rest.substring(end).strip();
        }
        return rows;
    }

    /** Where the last space is that leaves so much or less before it. */
    private static int breaking(String text, int width) {
        int space = text.lastIndexOf(' ', width);
        return space > 0 ? space : Math.max(1, width);
    }
}
