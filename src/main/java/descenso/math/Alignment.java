package descenso.math;

import java.util.ArrayList;
import java.util.List;

/** The alignment of the cells of a grid, with its layout in columns. */
enum Alignment {
    /** Centred columns with a gap of 2. */
    MATRIX,
    /** Left-aligned columns with a gap of 2. */
    CASES,
    /** Pairs of columns that meet at their relation sign, with a gap of 3 between pairs. */
    EQUATIONS;

    /** Returns the number of blank cells before a column, which is counted from 0. */
    int gap(int column) {
        if (column == 0) {
            return 0;
        }
        return this != EQUATIONS ? 2 : column % 2 == 1 ? 0 : 3;
    }

    /** Returns the separator before a cell in a column, counted from 0, of a grid that is written in one row. */
    String comma(int column) {
        return this != EQUATIONS ? ", " : column % 2 == 1 ? "" : "; ";
    }

    /** Returns a grid with the given number of columns as one block. */
    CharacterBlock grid(List<List<CharacterBlock>> cells, int columns) {
        List<CharacterBlock> lines = lines(cells, columns);
        List<CharacterBlock> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            // a blank row comes beside a tall equation, in a tall grid, and between two cases for the brace's point
            List<CharacterBlock> tall = this == EQUATIONS ? lines.subList(Math.max(0, i - 1), i + 1) : lines;
            boolean isApart =
                    (this == CASES && lines.size() == 2) || tall.stream().anyMatch(line -> line.height() > 1);
            if (i > 0 && isApart) {
                parts.add(CharacterBlock.of(""));
            }
            parts.add(lines.get(i));
        }
        int height = parts.stream().mapToInt(CharacterBlock::height).sum();
        return CharacterBlock.stacked(lines.size() == 1 ? lines.get(0).baseline() : (height - 1) / 2, parts);
    }

    /** Returns the rows of a grid with the given number of columns as blocks of equal width. */
    List<CharacterBlock> lines(List<List<CharacterBlock>> cells, int columns) {
        int[] widths = new int[columns];
        for (List<CharacterBlock> row : cells) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).width());
            }
        }
        return cells.stream().map(row -> line(row, widths)).toList();
    }

    private CharacterBlock line(List<CharacterBlock> row, int[] widths) {
        List<CharacterBlock> parts = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            CharacterBlock cell = column < row.size() ? row.get(column) : CharacterBlock.of("");
            int spare = widths[column] - cell.width();
            int before = switch (this) {
                case MATRIX -> spare / 2;
                case CASES -> 0;
                case EQUATIONS -> column % 2 == 0 ? spare : 0;
            };
            parts.add(cell.placed(gap(column) + before, gap(column) + widths[column]));
        }
        return CharacterBlock.beside(parts);
    }
}
