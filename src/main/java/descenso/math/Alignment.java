package descenso.math;

/** The alignment of the cells of a grid. */
enum Alignment {
    /** Centred columns with a gap of 2. */
    MATRIX,
    /** Left-aligned columns with a gap of 2. */
    CASES,
    /** Pairs of columns that meet at their relation sign, with a gap of 3 between pairs. */
    EQUATIONS;

    /**
     * Returns the number of blank cells before a column.
     *
     * @param column the column, 0-based
     */
    int gap(int column) {
        if (column == 0) {
            return 0;
        }
        return this != EQUATIONS ? 2 : column % 2 == 1 ? 0 : 3;
    }

    /**
     * Returns how many of the spare cells of a column come before its content.
     *
     * @param column the column, 0-based
     * @param spare the width of the column minus the width of the content, in cells
     */
    int before(int column, int spare) {
        return switch (this) {
            case MATRIX -> spare / 2;
            case CASES -> 0;
            case EQUATIONS -> column % 2 == 0 ? spare : 0;
        };
    }

    /**
     * Returns the separator before a cell if the grid is written in one row.
     *
     * @param column the column of the cell, 0-based, at least 1
     */
    String comma(int column) {
        return this != EQUATIONS ? ", " : column % 2 == 1 ? "" : "; ";
    }
}
