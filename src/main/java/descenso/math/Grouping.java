package descenso.math;

import descenso.tui.CharacterSet;
import java.util.List;
import java.util.stream.IntStream;

/** Decides which parts of a formula a reader or listener takes for one unit, and which need brackets. */
final class Grouping {

    /** Matches names that are called with brackets after them, even if these hold a product. */
    private static final String FUNCTION = "[fghupqFGHJLNPQ]|[A-Za-z]{2,}";

    private Grouping() {}

    /**
     * Tests whether a node is one factor, such as √v, ∂θ or f(x): it needs no parentheses below a slash or in a root.
     */
    static boolean isSingle(Node node) {
        return node instanceof Row row ? factors(row.parts()) <= 1 : !isStacked(node);
    }

    private static boolean isStacked(Node node) {
        return node instanceof Node.Fraction || node instanceof Node.Array;
    }

    /** Tests whether a node needs no parentheses above a slash, as a product, but not a sum or another quotient. */
    static boolean isQuotientFree(Node node) {
        return node instanceof Row row ? isProduct(row.parts()) : !isStacked(node);
    }

    /** Tests whether scripts beside a base would seem to belong to its last part. In ASCII, a root has brackets. */
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
        return IntStream.range(0, parts.size()).allMatch(i -> {
            boolean isFactor = switch (parts.get(i).left()) {
                case ORDINARY, PREFIX, DIFFERENTIAL, OPENING, CLOSING -> true;
                case FUNCTION, LIMITS, BINARY, RELATION, PUNCTUATION, TIGHT, INNER, WORD -> false;
            };
            return (isFactor || isCall(parts, i)) && isQuotientFree(parts.get(i));
        });
    }

    /** Tests whether a function and its argument, exp(x), begin at an index. They are one factor. */
    private static boolean isCall(List<Node> parts, int i) {
        return parts.get(i).left().isOperator() && i + 1 < parts.size() && parts.get(i + 1) instanceof Node.Fence;
    }

    /** Returns the number of factors. Called functions, prefixes, a d, primes and factorials belong to a neighbour. */
    private static long factors(List<Node> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> !isCall(parts, i)
                        && !(parts.get(i) instanceof Symbol symbol
                                && (symbol.kind() == AtomClass.CLOSING
                                        || (symbol.right() == AtomClass.PREFIX && !symbol.isSum()))))
                .count();
    }

    /** Tests whether words before and after a node apply to all of it without brackets. */
    static boolean isWhole(Node node) {
        if (node instanceof Row row) {
            return row.parts().size() <= 1 ? row.parts().stream().allMatch(Grouping::isWhole) : isSigned(row);
        }
        if (node instanceof Node.Scripts scripts) {
            return isWhole(scripts.base());
        }
        return node instanceof Node.Fraction fraction
                ? SpeechRenderer.isCommon(fraction)
                : !(node instanceof Node.Array);
    }

    /** Returns the ending of a phrase from its last node. A closing bracket closes the phrase. */
    static SpokenPart.End behind(Node last) {
        return isWhole(last) && !isGroup(last) ? SpokenPart.End.OPEN : SpokenPart.End.CLOSED;
    }

    /** Tests whether a row is one part with a sign, prefix or prime: minus 1; the partial of theta; x prime. */
    private static boolean isSigned(Row row) {
        List<Node> parts = row.parts();
        if (parts.size() != 2) {
            return false;
        }
        boolean isPrefixed = parts.get(0) instanceof Symbol symbol && symbol.right() == AtomClass.PREFIX;
        boolean isFollowed = parts.get(1) instanceof Symbol symbol && symbol.kind() == AtomClass.CLOSING;
        return (isPrefixed && isWhole(parts.get(1))) || (isFollowed && isWhole(parts.get(0)));
    }

    static boolean isSign(Node node) {
        return node instanceof Symbol symbol && symbol.right() == AtomClass.PREFIX && symbol.isSum();
    }

    static boolean isDigits(Node node) {
        return node instanceof Symbol symbol && symbol.unicode().chars().allMatch(Character::isDigit);
    }

    /** Tests whether a script consists of letters that are no product. */
    static boolean isSpelled(Node script) {
        return script instanceof Row row
                && row.parts().size() > 1
                && row.parts().stream()
                        .allMatch(part ->
                                part instanceof Symbol symbol && (symbol.isLetter() || symbol.isDifferential()));
    }

    /** Tests whether a node is a letter, with or without an accent. */
    static boolean isLetter(Node node) {
        return unaccented(node) instanceof Symbol;
    }

    /** Tests whether a node is in brackets that only group: ( ) or [ ]. */
    static boolean isBracketed(Node node) {
        return node instanceof Node.Fence fence
                && "([".contains(fence.open().unicode())
                && ")]".contains(fence.close().unicode())
                && !fence.open().unicode().isEmpty()
                && !fence.close().unicode().isEmpty();
    }

    /** Tests whether a node is in such brackets and its content needs them. */
    static boolean isGroup(Node node) {
        return isBracketed(node) && node instanceof Node.Fence fence && !isList(fence.body()) && !isUnit(fence.body());
    }

    /** Tests whether the content of brackets is understood without them. */
    static boolean isUnit(Node body) {
        return isWhole(body) || (body instanceof Node.Fraction fraction && !fraction.bar());
    }

    /** Tests whether commas or semicolons separate the parts of a content. */
    static boolean isList(Node body) {
        return body instanceof Row row && row.parts().stream().anyMatch(Grouping::parts);
    }

    static boolean parts(Node node) {
        return node instanceof Symbol symbol
                && symbol.kind() == AtomClass.PUNCTUATION
                && ",;".contains(symbol.unicode());
    }

    /** Tests whether a letter is called with brackets after it: true for f(x), L(θ), step(g), false for x(1 + y). */
    static boolean isCalled(Node node, Node next) {
        Node bare = unaccented(node.unscripted());
        // a letter with primes
        Node letter = bare instanceof Row row && !row.isEmpty() && isSigned(row)
                ? row.parts().get(0)
                : bare;
        if (!isBracketed(next.unscripted())) {
            return false;
        }
        Node body = ((Node.Fence) next.unscripted()).body();
        // a list or a single name, and not a sum or product
        boolean isName = isWhole(body) && !isDigits(body) && !(body instanceof Row);
        boolean isArgument = isList(body) || isConditional(body) || isName;
        return letter instanceof Symbol symbol
                && (symbol.kind() == AtomClass.WORD
                        || (symbol.kind() == AtomClass.ORDINARY
                                && symbol.unicode().matches(FUNCTION))
                        || (symbol.isLetter() && isArgument));
    }

    private static Node unaccented(Node node) {
        return node instanceof Node.Accented accented && !accented.accent().isStretchy() ? accented.base() : node;
    }

    /** Tests whether a content is a conditional: y | x. */
    static boolean isConditional(Node body) {
        return body instanceof Row row
                && row.parts().stream().anyMatch(part -> part.sign().equals("|"));
    }
}
