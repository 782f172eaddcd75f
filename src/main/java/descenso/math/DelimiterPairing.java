package descenso.math;

import descenso.math.Row.Atom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Pairs the plain delimiters of a row, (a, b], |x|, so that they too grow with what stands between them. */
final class DelimiterPairing {

    /** Pairs within pairs, in one row. Deeper ones stay as typed: a bound on recursion, not on formulas. */
    private static final int DEEPEST = 8;

    private final List<Atom> atoms = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    private DelimiterPairing() {}

    static List<Atom> paired(List<Atom> atoms) {
        DelimiterPairing fences = new DelimiterPairing();
        atoms.forEach(fences::add);
        return fences.atoms;
    }

    private void add(Atom atom) {
        if (isClosing(atom.node())) {
            dropLoneBars();
        }
        if (closes(atom.node())) {
            close(atom);
        } else {
            if (opens(atom.node())) {
                open.push(atoms.size());
            }
            atoms.add(atom);
        }
    }

    /** A bar that met no other before the bracket around it closes is no delimiter: p(y|x). */
    private void dropLoneBars() {
        while (!open.isEmpty() && isBar(opener())) {
            open.pop();
        }
    }

    private boolean opens(Node node) {
        return open.size() < DEEPEST && (isBar(node) || (node instanceof Symbol && node.left() == AtomClass.OPENING));
    }

    private boolean closes(Node node) {
        if (open.isEmpty()) {
            return false;
        }
        boolean closesBar = opener().equals(base(node)) && open.element() < atoms.size() - 1;
        return isBar(base(node)) ? closesBar : isClosing(node);
    }

    private static boolean isClosing(Node node) {
        return node.left() == AtomClass.CLOSING && isDelimiter(base(node));
    }

    private Node opener() {
        return atoms.get(open.element()).node();
    }

    private void close(Atom closing) {
        int place = open.pop();
        Atom opening = atoms.get(place);
        List<Atom> inside = atoms.subList(place + 1, atoms.size());
        Node fence = new Node.Fence((Symbol) opening.node(), Row.of(inside).unwrapped(), (Symbol) base(closing.node()));
        atoms.subList(place, atoms.size()).clear();
        atoms.add(opening.with(rebased(closing.node(), fence)));
    }

    /** The closing delimiter carries the scripts of the whole. */
    private static Node rebased(Node closing, Node fence) {
        return closing instanceof Node.Scripts scripts
                ? new Node.Scripts(fence, scripts.sub(), scripts.sup(), scripts.limits())
                : fence;
    }

    /** What carries scripts, where it has any. */
    static Node base(Node node) {
        return node instanceof Node.Scripts scripts ? scripts.base() : node;
    }

    private static boolean isBar(Node node) {
        return isDelimiter(node) && node.left() == AtomClass.TIGHT;
    }

    private static boolean isDelimiter(Node node) {
        return node instanceof Symbol symbol && Delimiter.of(symbol).isPresent();
    }
}
