package descenso.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of equal width with a baseline: the row of the letters, of a fraction's bar or of a matrix's middle.
 *
 * @param rows the rows from top to bottom; one character is one cell
 * @param baseline the index of the baseline, 0-based from the top
 * @param rise the number of rows above the baseline that a surrounding delimiter must cover; accents and scripts do not
 *     count
 * @param drop the number of such rows below the baseline
 */
record CharacterBlock(List<String> rows, int baseline, int rise, int drop) {

    CharacterBlock {
        rows = List.copyOf(rows);
    }

    static CharacterBlock of(String row) {
        return new CharacterBlock(List.of(row), 0, 0, 0);
    }

    /** Creates a block of rows of equal width, all of which delimiters must cover. */
    static CharacterBlock ofRows(List<String> rows, int baseline) {
        return new CharacterBlock(rows, baseline, baseline, rows.size() - 1 - baseline);
    }

    int width() {
        return rows.get(0).length();
    }

    int height() {
        return rows.size();
    }

    /** Returns the number of rows below the baseline. */
    int below() {
        return height() - 1 - baseline;
    }

    /** Tests whether a surrounding delimiter must be taller than one row. */
    boolean isTall() {
        return rise + drop > 0;
    }

    /** Returns the row at a distance below the baseline, negative above it; blank beyond the block. */
    String row(int fromBaseline) {
        int row = baseline + fromBaseline;
        return row >= 0 && row < height() ? rows.get(row) : " ".repeat(width());
    }

    String onBaseline() {
        return rows.get(baseline);
    }

    CharacterBlock withExtent(int newRise, int newDrop) {
        return new CharacterBlock(rows, baseline, newRise, newDrop);
    }

    static CharacterBlock beside(CharacterBlock... parts) {
        return beside(List.of(parts));
    }

    /** Returns the blocks side by side, on one baseline. */
    static CharacterBlock beside(List<CharacterBlock> parts) {
        int above = 0;
        int below = 0;
        int rise = 0;
        int drop = 0;
        for (CharacterBlock part : parts) {
            above = Math.max(above, part.baseline());
            below = Math.max(below, part.below());
            rise = Math.max(rise, part.rise());
            drop = Math.max(drop, part.drop());
        }
        List<String> rows = new ArrayList<>();
        for (int row = -above; row <= below; row++) {
            StringBuilder text = new StringBuilder();
            for (CharacterBlock part : parts) {
                text.append(part.row(row));
            }
            rows.add(text.toString());
        }
        return new CharacterBlock(rows, above, rise, drop);
    }

    /** Returns the blocks centred below each other, all to be covered by delimiters; the baseline counts from 0. */
    static CharacterBlock stacked(int baseline, List<CharacterBlock> parts) {
        int width = parts.stream().mapToInt(CharacterBlock::width).max().orElse(0);
        List<String> rows = new ArrayList<>();
        parts.forEach(part ->
                rows.addAll(part.placed((width - part.width()) / 2, width).rows()));
        return ofRows(rows, baseline);
    }

    /** Returns this block padded to a width, in cells, with some of the blanks before it. */
    CharacterBlock placed(int before, int width) {
        String left = " ".repeat(before);
        String right = " ".repeat(width - before - width());
        return new CharacterBlock(rows.stream().map(row -> left + row + right).toList(), baseline, rise, drop);
    }
}
