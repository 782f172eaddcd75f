package descenso.math;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An environment between {@code \begin} and {@code \end}. */
enum Environment {
    EQUATIONS(Alignment.EQUATIONS, "", "", "aligned align align* split"),
    GATHERED(Alignment.MATRIX, "", "", "gathered gather gather*"),
    CASES(Alignment.CASES, "\\{", "", "cases dcases"),
    PLAIN(Alignment.MATRIX, "", "", "matrix smallmatrix"),
    PARENTHESES(Alignment.MATRIX, "(", ")", "pmatrix"),
    BRACKETS(Alignment.MATRIX, "[", "]", "bmatrix"),
    BRACES(Alignment.MATRIX, "\\{", "\\}", "Bmatrix"),
    BARS(Alignment.MATRIX, "|", "|", "vmatrix"),
    DOUBLE_BARS(Alignment.MATRIX, "\\|", "\\|", "Vmatrix");

    private final Alignment alignment;
    private final String open;
    private final String close;
    /** Names in LaTeX, separated by spaces. */
    private final String names;

    Environment(Alignment alignment, String open, String close, String names) {
        this.alignment = alignment;
        this.open = open;
        this.close = close;
        this.names = names;
    }

    static Optional<Environment> of(String name) {
        return Arrays.stream(values())
                .filter(environment -> List.of(environment.names.split(" ")).contains(name))
                .findFirst();
    }

    /**
     * Tests whether a cell continues the one before it, so that its first sign has a left operand.
     *
     * @param column the column of the cell, 0-based
     */
    boolean continues(int column) {
        return alignment == Alignment.EQUATIONS && column % 2 == 1;
    }

    Node around(List<List<Row>> rows) {
        Node grid = new Node.Array(alignment, rows);
        return open.isEmpty() ? grid : new Node.Fence(Delimiter.symbol(open), grid, Delimiter.symbol(close));
    }
}
