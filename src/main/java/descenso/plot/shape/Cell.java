package descenso.plot.shape;

/** What is done at a place of a grid. */
@FunctionalInterface
interface Cell {

    void visit(int column, int row);
}
