package descenso.math;

/** How the cells of a grid stand. */
enum Alignment {
    /** Centred columns, well apart. */
    MATRIX,
    /** Columns that begin at the same place, well apart. */
    CASES,
    /** Pairs of columns that meet at their relation sign. */
    EQUATIONS;

    /** The blank columns before that column, counted from 0. */
    int gap(int column) {
        if (column == 0) {
            return 0;
        }
        return this != EQUATIONS ? 2 : column % 2 == 1 ? 0 : 3;
    }

    /** How many of the spare cells stand before a cell of that column. */
    int before(int column, int spare) {
        return switch (this) {
            case MATRIX -> spare / 2;
            case CASES -> 0;
            case EQUATIONS -> column % 2 == 0 ? spare : 0;
        };
    }

    /** What parts two cells where the grid is written in one row. */
    String comma(int column) {
        return this != EQUATIONS ? ", " : column % 2 == 1 ? "" : "; ";
    }
}
