package descenso.view;

import descenso.tui.Shortened;

/**
 * A column of the table of runs that go on.
 *
 * @param least the width that it has at least, so that it keeps still while its numbers change
 * @param head the width that its name may be cut to where the room is narrow
 * @param rank the smallest stay where the room is narrow
 */
record DynamicsColumn(Quantity quantity, int least, int head, int rank) {

    /** Of a name that is never cut. */
    DynamicsColumn(Quantity quantity, int least, int rank) {
        this(quantity, least, quantity.name().length(), rank);
    }

    /** With its name as wide as the column is at least. */
    Quantity widened() {
        return named(quantity.name());
    }

    /** The same, its name cut to what it may be cut to and so many cells more. */
    Quantity headed(int spare, Speech speech) {
        int widest = quantity.cells().stream()
                .mapToInt(cell -> cell.text().length())
                .reduce(Math.max(least, head), Math::max);
        return named(Shortened.to(widest + Math.max(0, spare), quantity.name(), speech.glyphs()));
    }

    private Quantity named(String name) {
        return new Quantity("\u00A0".repeat(Math.max(0, least - name.length())) + name, quantity.cells());
    }
}
