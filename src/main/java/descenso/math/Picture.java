package descenso.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of the same width, one of which is the baseline: that of the letters, of a fraction's bar, of a matrix's middle.
 *
 * @param rise the rows above the baseline that a delimiter around it has to cover: not those of accents and scripts
 * @param drop the rows below it, likewise
 */
record Picture(List<String> rows, int baseline, int rise, int drop) {

    Picture {
        rows = List.copyOf(rows);
    }

    static Picture of(String row) {
        return new Picture(List.of(row), 0, 0, 0);
    }

    /** Rows of equal width, all of them to be covered by delimiters. */
    static Picture ofRows(List<String> rows, int baseline) {
        return new Picture(rows, baseline, baseline, rows.size() - 1 - baseline);
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

    Picture covering(int newRise, int newDrop) {
        return new Picture(rows, baseline, newRise, newDrop);
    }

    static Picture beside(Picture... parts) {
        return beside(List.of(parts));
    }

    /** Side by side, on one baseline. */
    static Picture beside(List<Picture> parts) {
        int above = parts.stream().mapToInt(Picture::baseline).max().orElse(0);
        int below = parts.stream().mapToInt(Picture::below).max().orElse(0);
        List<String> rows = new ArrayList<>();
        for (int row = -above; row <= below; row++) {
            StringBuilder text = new StringBuilder();
            for (Picture part : parts) {
                text.append(part.row(row));
            }
            rows.add(text.toString());
        }
        int rise = parts.stream().mapToInt(Picture::rise).max().orElse(0);
        int drop = parts.stream().mapToInt(Picture::drop).max().orElse(0);
        return new Picture(rows, above, rise, drop);
    }

    /** One above the other, centred; the baseline is the row of that number, and delimiters cover all. */
    static Picture stacked(int baseline, List<Picture> parts) {
        int width = parts.stream().mapToInt(Picture::width).max().orElse(0);
        List<String> rows = new ArrayList<>();
        parts.forEach(part -> rows.addAll(part.centred(width).rows()));
        return ofRows(rows, baseline);
    }

    Picture centred(int width) {
        return placed((width - width()) / 2, width);
    }

    /** With that many blank columns before it, and as many after it as that width leaves. */
    Picture placed(int before, int width) {
        String left = " ".repeat(before);
        String right = " ".repeat(width - before - width());
        return new Picture(rows.stream().map(row -> left + row + right).toList(), baseline, rise, drop);
    }
}
