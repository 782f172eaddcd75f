package descenso.math;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sequence of nodes. Its class is ordinary whatever it contains, as in TeX: {@code {=}} is no relation. */
record Row(List<Atom> atoms) implements Node {

    /** A node with the space that the source asks for before it, in cells; negative to suppress any space. */
    record Atom(int space, Node node) {

        Atom with(Node other) {
            return new Atom(space, other);
        }
    }

    static final Row EMPTY = new Row(List.of());

    Row {
        atoms = List.copyOf(atoms);
    }

    /**
     * Creates a row. Determines the class of each plus and minus (operation or sign) and of each d (letter or
     * differential).
     */
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
        if (symbol.unicode().equals(":") && right.isEmpty()) {
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
        return right.isEmpty() || right.left().endsOperand() ? AtomClass.ORDINARY : AtomClass.BINARY;
    }

    private static boolean isLetter(Node node) {
        return node.unscripted() instanceof Symbol symbol && symbol.isLetter();
    }

    @Override
    public boolean isEmpty() {
        return atoms.isEmpty();
    }

    /** Returns the aligned equations if they are the only content of the row. */
    Optional<Array> equations() {
        return atoms.size() == 1 && atoms.get(0).node() instanceof Array grid && grid.alignment() == Alignment.EQUATIONS
                ? Optional.of(grid)
                : Optional.empty();
    }

    /** Returns the only node of the row if its class is ordinary, otherwise the row. */
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
