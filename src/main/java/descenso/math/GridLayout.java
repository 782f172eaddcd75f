package descenso.math;

import java.util.ArrayList;
import java.util.List;

/** Lays out the cells of a grid in aligned columns. */
final class GridLayout {

    private final Alignment alignment;
    private final List<List<CharacterBlock>> cells;
    /** Width of each column, in cells. */
    private final int[] widths;

    private GridLayout(Alignment alignment, List<List<CharacterBlock>> cells, int columns) {
        this.alignment = alignment;
        this.cells = cells;
        widths = new int[columns];
        for (List<CharacterBlock> row : cells) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).width());
            }
        }
    }

    static CharacterBlock of(Alignment alignment, List<List<CharacterBlock>> cells, int columns) {
        return new GridLayout(alignment, cells, columns).block();
    }

    /**
     * Returns the rows of a grid as blocks of equal width.
     *
     * @param columns the number of columns
     */
    static List<CharacterBlock> lines(Alignment alignment, List<List<CharacterBlock>> cells, int columns) {
        return new GridLayout(alignment, cells, columns).lines();
    }

    private List<CharacterBlock> lines() {
        return cells.stream().map(this::line).toList();
    }

    private CharacterBlock block() {
        List<CharacterBlock> lines = lines();
        List<CharacterBlock> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && isApart(lines, i)) {
                parts.add(CharacterBlock.of(""));
            }
            parts.add(lines.get(i));
        }
        return CharacterBlock.stacked(baseline(lines, parts), parts);
    }

    /**
     * Tests whether a blank row separates a line from the one before it: between two equations if one of them is tall,
     * between all other lines if any is tall.
     *
     * @param i the index of the line, 0-based, at least 1
     */
    private boolean isApart(List<CharacterBlock> lines, int i) {
        List<CharacterBlock> tall = alignment == Alignment.EQUATIONS ? lines.subList(i - 1, i + 1) : lines;
        return tall.stream().anyMatch(line -> line.height() > 1) || isPairOfCases();
    }

    /** Tests whether the grid is a pair of cases. A blank row then leaves a place for the brace's point. */
    private boolean isPairOfCases() {
        return alignment == Alignment.CASES && cells.size() == 2;
    }

    /** Returns the index of the baseline: that of the only line, or the middle row. */
    private static int baseline(List<CharacterBlock> lines, List<CharacterBlock> parts) {
        int height = parts.stream().mapToInt(CharacterBlock::height).sum();
        return lines.size() == 1 ? lines.get(0).baseline() : (height - 1) / 2;
    }

    private CharacterBlock line(List<CharacterBlock> row) {
        List<CharacterBlock> parts = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            CharacterBlock cell = column < row.size() ? row.get(column) : CharacterBlock.of("");
            int before = alignment.before(column, widths[column] - cell.width());
            int gap = alignment.gap(column);
            parts.add(cell.placed(gap + before, gap + widths[column]));
        }
        return CharacterBlock.beside(parts);
    }
}
