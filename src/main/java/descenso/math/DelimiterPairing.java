package descenso.math;

import descenso.math.Row.Atom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Pairs the plain delimiters of a row, such as (a, b] and |x|, so that they too grow with their content. */
final class DelimiterPairing {

    /**
     * Maximum depth of nested pairs in one row. Deeper delimiters are drawn as typed. Bounds the recursion; no real
     * formula needs more.
     */
    private static final int DEEPEST = 8;

    private final List<Atom> atoms = new ArrayList<>();
    /** Indices in {@link #atoms} of the delimiters that are still open, 0-based, the innermost first. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private DelimiterPairing() {}

    static List<Atom> paired(List<Atom> atoms) {
        DelimiterPairing fences = new DelimiterPairing();
        atoms.forEach(fences::add);
        return fences.atoms;
    }

    private void add(Atom atom) {
        if (isClosing(atom.node())) {
            // a bar without a partner inside the brackets is no delimiter, as in p(y|x)
            while (!open.isEmpty() && isBar(opener())) {
                open.pop();
            }
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

    private boolean opens(Node node) {
        return open.size() < DEEPEST && (isBar(node) || (node instanceof Symbol && node.left() == AtomClass.OPENING));
    }

    private boolean closes(Node node) {
        if (open.isEmpty()) {
            return false;
        }
        return isBar(node.unscripted())
                ? opener().equals(node.unscripted()) && open.element() < atoms.size() - 1
                : isClosing(node);
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
        Node fence = new Node.Fence((Symbol) opening.node(), Row.of(inside).unwrapped(), (Symbol)
                closing.node().unscripted());
        atoms.subList(place, atoms.size()).clear();
        atoms.add(opening.with(rebased(closing.node(), fence)));
    }

    /** Returns the pair with the scripts of its closing delimiter, which belong to the whole. */
    private static Node rebased(Node closing, Node fence) {
        return closing instanceof Node.Scripts scripts
                ? new Node.Scripts(fence, scripts.sub(), scripts.sup(), scripts.limits())
                : fence;
    }

    private static boolean isBar(Node node) {
        return isDelimiter(node) && node.left() == AtomClass.TIGHT;
    }

    private static boolean isDelimiter(Node node) {
        return node instanceof Symbol symbol && Delimiter.of(symbol).isPresent();
    }
}
