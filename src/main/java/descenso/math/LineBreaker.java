package descenso.math;

import descenso.math.Row.Atom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A line breaker, which draws a formula within a width: as a whole if it fits, otherwise in lines. Breaks at wide
 * spaces first, then before relations, then before plus and minus.
 *
 * @param drawing draws each line
 * @param width the width, in cells; a part that cannot be broken stays wider
 */
record LineBreaker(Node.Visitor<CharacterBlock> drawing, int width) {

    /** Indentation of continuation lines, in cells. */
    private static final int INDENT = 4;

    CharacterBlock breakLines(Row formula) {
        CharacterBlock whole = formula.accept(drawing);
        return whole.width() <= width ? whole : stacked(lines(formula));
    }

    /** Stacks lines like the right-hand sides of equations: left-aligned, with a blank row beside a tall one. */
    private static CharacterBlock stacked(List<CharacterBlock> lines) {
        CharacterBlock left = CharacterBlock.of("");
        return Alignment.EQUATIONS.grid(
                lines.stream().map(line -> List.of(left, line)).toList(), 2);
    }

    private List<CharacterBlock> lines(Row formula) {
        return formula.equations().map(this::equations).orElseGet(() -> lines(formula.atoms(), 0));
    }

    /**
     * Returns the lines of aligned equations. Neighbouring rows that fit stay aligned; a row that does not fit is
     * broken by itself, and so is a row that continues another.
     */
    private List<CharacterBlock> equations(Node.Array grid) {
        List<List<CharacterBlock>> cells = grid.drawn(drawing);
        List<CharacterBlock> lines = new ArrayList<>();
        for (int from = 0; from < cells.size(); ) {
            boolean continues = isContinuation(grid.rows().get(from))
                    && !isContinuation(grid.rows().get(0));
            List<CharacterBlock> aligned = continues ? List.of() : aligned(grid, cells.subList(from, cells.size()));
            lines.addAll(aligned.isEmpty() ? lines(join(grid.rows().get(from)), continues ? INDENT : 0) : aligned);
            from += Math.max(1, aligned.size());
        }
        return lines;
    }

    private static boolean isContinuation(List<Row> cells) {
        return cells.get(0).isEmpty();
    }

    /** Returns as many of the first rows as fit together, aligned; empty if the first does not fit. */
    private List<CharacterBlock> aligned(Node.Array grid, List<List<CharacterBlock>> cells) {
        List<CharacterBlock> lines = List.of();
        for (int count = 1; count <= cells.size(); count++) {
            List<CharacterBlock> longer = grid.alignment().lines(cells.subList(0, count), grid.columns());
            if (longer.get(0).width() > width) {
                break;
            }
            lines = longer;
        }
        return lines;
    }

    /** Concatenates cells. The space before an empty cell goes to the atom after it. */
    static List<Atom> join(List<Row> cells) {
        List<Atom> atoms = new ArrayList<>();
        int space = 0;
        for (int column = 0; column < cells.size(); column++) {
            space += Alignment.EQUATIONS.gap(column);
            for (Atom atom : cells.get(column).atoms()) {
                space += atom.space();
                if (!atom.node().isEmpty()) {
                    atoms.add(new Atom(space, atom.node()));
                    space = 0;
                }
            }
        }
        return atoms;
    }

    /** Returns the lines of a row, the first one indented by some cells. */
    private List<CharacterBlock> lines(List<Atom> row, int indent) {
        return filled(split(row, LineBreaker::isWide), width - indent, width - indent).stream()
                .flatMap(line -> fits(line, width - indent)
                        ? indented(List.of(draw(line)), indent).stream()
                        : broken(line, indent).stream())
                .toList();
    }

    private List<CharacterBlock> broken(List<Atom> row, int indent) {
        List<List<Atom>> pieces = new ArrayList<>();
        for (List<Atom> piece : split(row, atom -> atom.node().left() == AtomClass.RELATION)) {
            boolean fits = fits(piece, width - (pieces.isEmpty() ? indent : INDENT));
            pieces.addAll(fits ? List.of(piece) : split(piece, LineBreaker::isSum));
        }
        List<CharacterBlock> lines = filled(pieces, width - indent, width - INDENT).stream()
                .map(this::draw)
                .toList();
        return Stream.concat(
                        indented(lines.subList(0, 1), indent).stream(),
                        indented(lines.subList(1, lines.size()), INDENT).stream())
                .toList();
    }

    private static boolean isWide(Atom atom) {
        return atom.space() >= LatexScanner.QUAD && !atom.node().isEmpty();
    }

    private static boolean isSum(Atom atom) {
        return atom.node() instanceof Symbol symbol && symbol.kind() == AtomClass.BINARY && symbol.isSum();
    }

    /** Splits a row into pieces; each piece but the first begins with an atom that passes the test. */
    private static List<List<Atom>> split(List<Atom> row, Predicate<Atom> before) {
        List<List<Atom>> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < row.size(); i++) {
            if (before.test(row.get(i))) {
                pieces.add(row.subList(from, i));
                from = i;
            }
        }
        pieces.add(row.subList(from, row.size()));
        return pieces;
    }

    /**
     * Fills lines with pieces, each line with as many as fit. The first and the later lines have widths of their own,
     * in cells.
     */
    private List<List<Atom>> filled(List<List<Atom>> pieces, int first, int later) {
        List<List<Atom>> lines = new ArrayList<>();
        List<Atom> line = pieces.get(0);
        for (List<Atom> piece : pieces.subList(1, pieces.size())) {
            List<Atom> longer = Stream.concat(line.stream(), piece.stream()).toList();
            if (fits(longer, lines.isEmpty() ? first : later)) {
                line = longer;
            } else {
                lines.add(line);
                line = piece;
            }
        }
        lines.add(line);
        return lines;
    }

    private boolean fits(List<Atom> line, int room) {
        return draw(line).width() <= room;
    }

    private CharacterBlock draw(List<Atom> line) {
        List<Atom> atoms = new ArrayList<>(line);
        if (!atoms.isEmpty()) {
            atoms.set(0, new Atom(0, atoms.get(0).node()));
        }
        return new Row(atoms).accept(drawing);
    }

    /** Indents lines, by less if the width requires it. */
    private List<CharacterBlock> indented(List<CharacterBlock> lines, int indent) {
        return lines.stream()
                .map(line -> indented(line, Math.max(0, Math.min(indent, width - line.width()))))
                .toList();
    }

    private static CharacterBlock indented(CharacterBlock line, int indent) {
        return line.placed(indent, indent + line.width());
    }
}
