package descenso.math;

import java.util.ArrayList;
import java.util.List;

/** The rows of a grid as one picture. */
final class GridLayout {

    private final Alignment alignment;
    private final List<List<Picture>> cells;
    private final int[] widths;

    private GridLayout(Alignment alignment, List<List<Picture>> cells, int columns) {
        this.alignment = alignment;
        this.cells = cells;
        widths = new int[columns];
        for (List<Picture> row : cells) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).width());
            }
        }
    }

    static Picture of(Alignment alignment, List<List<Picture>> cells, int columns) {
        return new GridLayout(alignment, cells, columns).picture();
    }

    /** Each row as a picture, all of the same width. */
    static List<Picture> lines(Alignment alignment, List<List<Picture>> cells, int columns) {
        return new GridLayout(alignment, cells, columns).lines();
    }

    private List<Picture> lines() {
        return cells.stream().map(this::line).toList();
    }

    private Picture picture() {
        List<Picture> lines = lines();
        List<Picture> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && isApart(lines, i)) {
                parts.add(Picture.of(""));
            }
            parts.add(lines.get(i));
        }
        return Picture.stacked(baseline(lines, parts), parts);
    }

    /** Whether a blank row stands above that line: equations are parted where one is tall, other rows all alike. */
    private boolean isApart(List<Picture> lines, int i) {
        List<Picture> tall = alignment == Alignment.EQUATIONS ? lines.subList(i - 1, i + 1) : lines;
        return tall.stream().anyMatch(line -> line.height() > 1) || isPairOfCases();
    }

    /** The brace's point then stands between the two. */
    private boolean isPairOfCases() {
        return alignment == Alignment.CASES && cells.size() == 2;
    }

    /** An only line keeps its own; otherwise it is the middle row. */
    private static int baseline(List<Picture> lines, List<Picture> parts) {
        int height = parts.stream().mapToInt(Picture::height).sum();
        return lines.size() == 1 ? lines.get(0).baseline() : (height - 1) / 2;
    }

    private Picture line(List<Picture> row) {
        List<Picture> parts = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            Picture cell = column < row.size() ? row.get(column) : Picture.of("");
            int before = alignment.before(column, widths[column] - cell.width());
            int gap = alignment.gap(column);
            parts.add(cell.placed(gap + before, gap + widths[column]));
        }
        return Picture.beside(parts);
    }
}
