package descenso.math;

import descenso.tui.CharacterSet;
import java.util.List;
import java.util.stream.IntStream;

/** Decides which parts need parentheses when written in one row. */
final class ParenthesisRules {

    private ParenthesisRules() {}

    /**
     * Tests whether a node is one factor, such as √v, ∂θ or f(x). It needs no parentheses below a slash or behind a
     * root sign.
     */
    static boolean isSingle(Node node) {
        if (node instanceof Node.Fraction || node instanceof Node.Array) {
            return false;
        }
        return !(node instanceof Row row) || factors(row.parts()) <= 1;
    }

    /**
     * Tests whether a node needs no parentheses above a slash: true for a product, false for a sum or another quotient.
     */
    static boolean isQuotientFree(Node node) {
        if (node instanceof Node.Fraction || node instanceof Node.Array) {
            return false;
        }
        return !(node instanceof Row row) || isProduct(row.parts());
    }

    /**
     * Tests whether scripts beside a base would seem to belong to its last part. A root in ASCII has parentheses
     * already, sqrt(x).
     */
    static boolean needsParentheses(Node base, CharacterSet characters) {
        return base instanceof Node.Fraction || (base instanceof Node.Root && characters.hasSigns());
    }

    /** Tests whether a node has its own parentheses. */
    static boolean isFenced(Node node) {
        return node instanceof Node.Fence
                || (node instanceof Row row
                        && row.parts().size() == 1
                        && isFenced(row.parts().get(0)));
    }

    private static boolean isProduct(List<Node> parts) {
        return IntStream.range(0, parts.size())
                .allMatch(i -> (isFactor(parts.get(i)) || isCall(parts, i)) && isQuotientFree(parts.get(i)));
    }

    private static boolean isFactor(Node part) {
        return switch (part.left()) {
            case ORDINARY, PREFIX, DIFFERENTIAL, OPENING, CLOSING -> true;
            case FUNCTION, LIMITS, BINARY, RELATION, PUNCTUATION, TIGHT, INNER, WORD -> false;
        };
    }

    /** Tests whether a function and its argument, exp(x), begin at an index. They are one factor. */
    private static boolean isCall(List<Node> parts, int i) {
        return parts.get(i).left().isOperator() && i + 1 < parts.size() && parts.get(i + 1) instanceof Node.Fence;
    }

    /**
     * Returns the number of factors. Called functions, prefixes, the d of a differential, primes and factorials belong
     * to their neighbour's factor.
     */
    private static long factors(List<Node> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> !isCall(parts, i) && !belongs(parts.get(i)))
                .count();
    }

    private static boolean belongs(Node part) {
        return part instanceof Symbol symbol
                && (symbol.kind() == AtomClass.CLOSING || (symbol.right() == AtomClass.PREFIX && !isSign(symbol)));
    }

    private static boolean isSign(Symbol symbol) {
        return Symbol.SUMS.contains(symbol.unicode());
    }
}
