package descenso.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sequence of nodes. Its class is ordinary whatever it contains, as in TeX: {@code {=}} is no relation. */
record Row(List<Atom> atoms) implements Node {

    /** A node with the space that the source asks for before it, in cells; negative to suppress any space. */
    record Atom(int space, Node node) {}

    static final Row EMPTY = new Row(List.of());

    Row {
        atoms = List.copyOf(atoms);
    }

    /** Creates a row in which plain delimiters are paired. */
    static Row paired(List<Atom> atoms) {
        DelimiterPairing pairing = new DelimiterPairing();
        atoms.forEach(pairing::add);
        return of(pairing.atoms);
    }

    /** Pairs the plain delimiters of a row, such as (a, b] and |x|, so that they too grow with their content. */
    private static final class DelimiterPairing {

        /** Maximum depth of nested pairs in one row; deeper delimiters are drawn as typed. Bounds the recursion. */
        private static final int DEEPEST = 8;

        private final List<Atom> atoms = new ArrayList<>();
        /** Indices in {@link #atoms} of the delimiters that are still open, 0-based, the innermost first. */
        private final Deque<Integer> open = new ArrayDeque<>();

        void add(Atom atom) {
            // a bar without a partner inside the brackets is no delimiter, as in p(y|x)
            while (isClosing(atom.node()) && !open.isEmpty() && isBar(opener())) {
                open.pop();
            }
            if (closes(atom.node())) {
                close(atom);
            } else {
                boolean isOpening = atom.node() instanceof Symbol && atom.node().left() == AtomClass.OPENING;
                if (open.size() < DEEPEST && (isOpening || isBar(atom.node()))) {
                    open.push(atoms.size());
                }
                atoms.add(atom);
            }
        }

        private boolean closes(Node node) {
            boolean closesBar = isBar(node.unscripted());
            return !open.isEmpty()
                    && (closesBar
                            ? opener().equals(node.unscripted()) && open.element() < atoms.size() - 1
                            : isClosing(node));
        }

        private static boolean isClosing(Node node) {
            return node.left() == AtomClass.CLOSING && isDelimiter(node.unscripted());
        }

        private Node opener() {
            return atoms.get(open.element()).node();
        }

        private void close(Atom closing) {
            int place = open.pop();
            Atom opening = atoms.get(place);
            List<Atom> inside = atoms.subList(place + 1, atoms.size());
            Symbol closer = (Symbol) closing.node().unscripted();
            Node fence = new Node.Fence((Symbol) opening.node(), Row.of(inside).unwrapped(), closer);
            // the scripts of the closing delimiter belong to the whole pair
            Node scripted = closing.node() instanceof Node.Scripts scripts
                    ? new Node.Scripts(fence, scripts.sub(), scripts.sup(), scripts.limits())
                    : fence;
            atoms.subList(place, atoms.size()).clear();
            atoms.add(new Atom(opening.space(), scripted));
        }

        private static boolean isBar(Node node) {
            return isDelimiter(node) && node.left() == AtomClass.TIGHT;
        }

        private static boolean isDelimiter(Node node) {
            return node instanceof Symbol symbol && Delimiter.of(symbol).isPresent();
        }
    }

    /**
     * Creates a row. Determines the class of each plus and minus (operation or sign) and d (letter or differential).
     */
    static Row of(List<Atom> atoms) {
        List<Atom> resolved = new ArrayList<>(atoms.size());
        for (int i = 0; i < atoms.size(); i++) {
            Node left = i == 0 ? null : resolved.get(i - 1).node();
            Node right = i == atoms.size() - 1 ? EMPTY : atoms.get(i + 1).node();
            Atom atom = atoms.get(i);
            resolved.add(new Atom(atom.space(), resolved(left, atom.node(), right)));
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
            boolean isSign = left == null || left.right().awaitsOperand();
            boolean isLone = right.isEmpty() || right.left().endsOperand();
            return isSign ? AtomClass.PREFIX : isLone ? AtomClass.ORDINARY : AtomClass.BINARY;
        }
        if (symbol.unicode().equals(":") && right.isEmpty()) {
            return AtomClass.PUNCTUATION;
        }
        return symbol.unicode().equals("d") && symbol.isLetter() && isLetter(right)
                ? AtomClass.DIFFERENTIAL
                : symbol.kind();
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
