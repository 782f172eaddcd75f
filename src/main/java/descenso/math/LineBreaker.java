package descenso.math;

import descenso.math.Row.Atom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws a formula within a width: as a whole if it fits, otherwise in lines, broken at wide spaces, then before
 * relations, then before plus and minus.
 *
 * @param width the width, in cells; a part that cannot be broken stays wider
 */
record LineBreaker(Node.Visitor<CharacterBlock> drawing, int width) {

    /** Indentation of continuation lines, in cells. */
    private static final int INDENT = 4;

    CharacterBlock breakLines(Row formula) {
        CharacterBlock whole = formula.accept(drawing);
        if (whole.width() <= width) {
            return whole;
        }
        // lines are stacked like the right-hand sides of equations: left-aligned, with a blank row beside a tall one
        CharacterBlock left = CharacterBlock.of("");
        return Alignment.EQUATIONS.grid(
                lines(formula).stream().map(line -> List.of(left, line)).toList(), 2);
    }

    private List<CharacterBlock> lines(Row formula) {
        return formula.equations().map(this::equations).orElseGet(() -> lines(formula.atoms(), 0));
    }

    /** Returns the lines of equations: neighbours that fit stay aligned; others and their sequels are broken. */
    private List<CharacterBlock> equations(Node.Array grid) {
        List<List<CharacterBlock>> cells = grid.drawn(drawing);
        List<CharacterBlock> lines = new ArrayList<>();
        for (int from = 0; from < cells.size(); ) {
            boolean continues = grid.rows().get(from).get(0).isEmpty()
                    && !grid.rows().get(0).get(0).isEmpty();
            List<CharacterBlock> aligned = continues ? List.of() : aligned(grid, cells.subList(from, cells.size()));
            lines.addAll(aligned.isEmpty() ? lines(join(grid.rows().get(from)), continues ? INDENT : 0) : aligned);
            from += Math.max(1, aligned.size());
        }
        return lines;
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
        List<List<Atom>> statements = split(
                row, atom -> atom.space() >= LatexScanner.QUAD && !atom.node().isEmpty());
        return filled(statements, width - indent, width - indent).stream()
                .flatMap(line ->
                        fits(line, width - indent) ? Stream.of(indented(draw(line), indent)) : broken(line, indent))
                .toList();
    }

    private Stream<CharacterBlock> broken(List<Atom> row, int indent) {
        List<List<Atom>> pieces = new ArrayList<>();
        for (List<Atom> piece : split(row, atom -> atom.node().left() == AtomClass.RELATION)) {
            boolean fits = fits(piece, width - (pieces.isEmpty() ? indent : INDENT));
            pieces.addAll(fits ? List.of(piece) : split(piece, LineBreaker::isSum));
        }
        List<List<Atom>> lines = filled(pieces, width - indent, width - INDENT);
        return IntStream.range(0, lines.size()).mapToObj(i -> indented(draw(lines.get(i)), i == 0 ? indent : INDENT));
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

    /** Fills lines with as many pieces as fit. The first and the later lines have widths of their own, in cells. */
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

    /** Indents a line, by less if the width requires it. */
    private CharacterBlock indented(CharacterBlock line, int indent) {
        int before = Math.max(0, Math.min(indent, width - line.width()));
        return line.placed(before, before + line.width());
    }
}
