package descenso.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts one after the other. Its class is ordinary whatever it holds, as TeX has it: {@code {=}} is no relation. */
record Row(List<Atom> atoms) implements Node {

    /**
     * A node in its place.
     *
     * @param space the cells that the source asks for before the node; negative to have none
     */
    record Atom(int space, Node node) {

        Atom with(Node other) {
            return new Atom(space, other);
        }
    }

    static final Row EMPTY = new Row(List.of());

    Row {
        atoms = List.copyOf(atoms);
    }

    /** The atoms as a row in which each plus and minus is known for an operation or a sign, and each d for what it is. */
    static Row of(List<Atom> atoms) {
        List<Atom> resolved = new ArrayList<>(atoms.size());
        for (int i = 0; i < atoms.size(); i++) {
            Node left = i == 0 ? null : resolved.get(i - 1).node();
            Node right = i == atoms.size() - 1 ? EMPTY : atoms.get(i + 1).node();
            Atom atom = atoms.get(i);
            resolved.add(atom.with(resolved(left, atom.node(), right)));
        }
        return new Row(resolved);
    }

    private static Node resolved(@Nullable Node left, Node node, Node right) {
        if (node instanceof Scripts scripts) {
            return new Scripts(resolved(left, scripts.base(), right), scripts.sub(), scripts.sup(), scripts.limits());
        }
        return node instanceof Symbol symbol ? symbol.as(kind(left, symbol, right)) : node;
    }

    private static AtomClass kind(@Nullable Node left, Symbol symbol, Node right) {
        if (symbol.kind() == AtomClass.BINARY) {
            return operation(left, right);
        }
        if (symbol.unicode().equals(":") && right.equals(EMPTY)) {
            return AtomClass.PUNCTUATION;
        }
        return symbol.unicode().equals("d") && symbol.isLetter() && isLetter(right)
                ? AtomClass.DIFFERENTIAL
                : symbol.kind();
    }

    private static AtomClass operation(@Nullable Node left, Node right) {
        if (left == null || left.right().awaitsOperand()) {
            return AtomClass.PREFIX;
        }
        return right.equals(EMPTY) || right.left().endsOperand() ? AtomClass.ORDINARY : AtomClass.BINARY;
    }

    private static boolean isLetter(Node node) {
        Node base = node instanceof Scripts scripts ? scripts.base() : node;
        return base instanceof Symbol symbol && symbol.isLetter();
    }

    boolean isEmpty() {
        return atoms.isEmpty();
    }

    /** The aligned equations that are all there is in the row. */
    Optional<Grid> equations() {
        return atoms.size() == 1 && atoms.get(0).node() instanceof Grid grid && grid.alignment() == Alignment.EQUATIONS
                ? Optional.of(grid)
                : Optional.empty();
    }

    /** The only node of the row, or the row itself. */
    Node unwrapped() {
        boolean single = atoms.size() == 1 && atoms.get(0).node().left() == AtomClass.ORDINARY;
        return single ? atoms.get(0).node() : this;
    }

    @Override
    public List<Node> parts() {
        return atoms.stream().map(Atom::node).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
