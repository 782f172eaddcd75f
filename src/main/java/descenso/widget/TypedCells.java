package descenso.widget;

import descenso.tui.Cells;
import java.util.List;

/**
 * Converts edited text to cells, one per character, so that the cursor's column is the number of characters before it.
 */
final class TypedCells {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private TypedCells() {}

    static String of(String text) {
        return of(text, TextBoundaries.between(text, 0, text.length()));
    }

    /** Converts the part of the text between the given boundaries. */
    static String of(String text, List<Integer> boundaries) {
        StringBuilder cells = new StringBuilder(boundaries.size());
        for (int i = 0; i + 1 < boundaries.size(); i++) {
            cells.append(Cells.one(text.substring(boundaries.get(i), boundaries.get(i + 1))));
        }
        return cells.toString().replace(NO_BREAK_SPACE, ' ');
    }
}
