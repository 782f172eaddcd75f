package descenso.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of the same width, one of which is the baseline: that of the letters, of a fraction's bar, of a matrix's middle.
 *
 * @param rise the rows above the baseline that a delimiter around it has to cover: not those of accents and scripts
 * @param drop the rows below it, likewise
 */
record CharacterBlock(List<String> rows, int baseline, int rise, int drop) {

    CharacterBlock {
        rows = List.copyOf(rows);
    }

    static CharacterBlock of(String row) {
        return new CharacterBlock(List.of(row), 0, 0, 0);
    }

    /** Rows of equal width, all of them to be covered by delimiters. */
    static CharacterBlock ofRows(List<String> rows, int baseline) {
        return new CharacterBlock(rows, baseline, baseline, rows.size() - 1 - baseline);
    }

    int width() {
        return rows.get(0).length();
    }

    int height() {
        return rows.size();
    }

    /** The rows below the baseline. */
    int below() {
        return height() - 1 - baseline;
    }

    boolean isTall() {
        return rise + drop > 0;
    }

    /** The row that far below the baseline (negative: above it), blank where there is none. */
    String row(int fromBaseline) {
        int row = baseline + fromBaseline;
        return row >= 0 && row < height() ? rows.get(row) : " ".repeat(width());
    }

    /** The blank columns at the left end of that row, counted from the baseline. */
    int blanksBefore(int fromBaseline) {
        return width() - row(fromBaseline).stripLeading().length();
    }

    String onBaseline() {
        return rows.get(baseline);
    }

    CharacterBlock covering(int newRise, int newDrop) {
        return new CharacterBlock(rows, baseline, newRise, newDrop);
    }

    static CharacterBlock beside(CharacterBlock... parts) {
        return beside(List.of(parts));
    }

    /** Side by side, on one baseline. */
    static CharacterBlock beside(List<CharacterBlock> parts) {
        int above = parts.stream().mapToInt(CharacterBlock::baseline).max().orElse(0);
        int below = parts.stream().mapToInt(CharacterBlock::below).max().orElse(0);
        List<String> rows = new ArrayList<>();
        for (int row = -above; row <= below; row++) {
            StringBuilder text = new StringBuilder();
            for (CharacterBlock part : parts) {
                text.append(part.row(row));
            }
            rows.add(text.toString());
        }
        int rise = parts.stream().mapToInt(CharacterBlock::rise).max().orElse(0);
        int drop = parts.stream().mapToInt(CharacterBlock::drop).max().orElse(0);
        return new CharacterBlock(rows, above, rise, drop);
    }

    /** One above the other, centred; the baseline is the row of that number, and delimiters cover all. */
    static CharacterBlock stacked(int baseline, List<CharacterBlock> parts) {
        int width = parts.stream().mapToInt(CharacterBlock::width).max().orElse(0);
        List<String> rows = new ArrayList<>();
        parts.forEach(part -> rows.addAll(part.centred(width).rows()));
        return ofRows(rows, baseline);
    }

    CharacterBlock centred(int width) {
        return placed((width - width()) / 2, width);
    }

    /** With that many blank columns before it, and as many after it as that width leaves. */
    CharacterBlock placed(int before, int width) {
        String left = " ".repeat(before);
        String right = " ".repeat(width - before - width());
        return new CharacterBlock(rows.stream().map(row -> left + row + right).toList(), baseline, rise, drop);
    }
}
