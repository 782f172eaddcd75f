package descenso.optim;

/** The shape of an array of parameters, which is stored row by row. A point or a bias is one row. */
public record ArrayShape(int rows, int columns) {

    public static ArrayShape row(int columns) {
        return new ArrayShape(1, columns);
    }

    /** Returns the number of elements. */
    public int size() {
        return rows * columns;
    }
}
