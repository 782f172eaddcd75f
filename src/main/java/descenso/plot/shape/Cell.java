package descenso.plot.shape;

/** An action on a place of a grid of cells or of dots. */
@FunctionalInterface
interface Cell {

    /**
     * Acts on a place.
     *
     * @param column the column, 0-based; may lie outside the grid
     * @param row the row, 0-based; may lie outside the grid
     */
    void visit(int column, int row);
}
