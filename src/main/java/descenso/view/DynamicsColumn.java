package descenso.view;

/**
 * A column of the table of runs that go on.
 *
 * @param least the width that it has at least, so that it keeps still while its numbers change
 * @param rank the smallest stay where the room is narrow
 */
record DynamicsColumn(Quantity quantity, int least, int rank) {

    /** With its name as wide as the column is at least. */
    Quantity widened() {
        String name = quantity.name();
        return new Quantity("\u00A0".repeat(Math.max(0, least - name.length())) + name, quantity.cells());
    }
}
