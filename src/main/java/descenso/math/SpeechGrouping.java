package descenso.math;

import java.util.List;

/** Decides which parts of a formula a listener takes for one unit, and which need spoken brackets. */
final class SpeechGrouping {

    private SpeechGrouping() {}

    /** Tests whether words before and after a node apply to all of it without brackets. */
    static boolean isWhole(Node node) {
        if (node instanceof Row row) {
            return row.parts().size() <= 1 ? row.parts().stream().allMatch(SpeechGrouping::isWhole) : isSigned(row);
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
        return node instanceof Symbol symbol
                && symbol.right() == AtomClass.PREFIX
                && Symbol.SUMS.contains(symbol.unicode());
    }

    /** Returns the sign or letter of a symbol; empty for any other node. */
    static String sign(Node node) {
        return node instanceof Symbol symbol ? symbol.unicode() : "";
    }

    static boolean isDigits(Node node) {
        return node instanceof Symbol symbol && symbol.unicode().chars().allMatch(Character::isDigit);
    }

    /** Tests whether a node is the d of dx or of d² x. */
    static boolean isDifferential(Node node) {
        return DelimiterPairing.base(node) instanceof Symbol symbol && symbol.kind() == AtomClass.DIFFERENTIAL;
    }

    /** Tests whether a script consists of letters that are no product. */
    static boolean isSpelled(Node script) {
        return script instanceof Row row
                && row.parts().size() > 1
                && row.parts().stream()
                        .allMatch(
                                part -> part instanceof Symbol symbol && (symbol.isLetter() || isDifferential(symbol)));
    }

    /** Tests whether a node is a letter, with or without an accent. */
    static boolean isLetter(Node node) {
        Node base = unaccented(node);
        return base instanceof Symbol;
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
        return isBracketed(node)
                && node instanceof Node.Fence fence
                && !isList(fence.body())
                && !isWhole(fence.body())
                && !(fence.body() instanceof Node.Fraction fraction && !fraction.bar());
    }

    /** Tests whether commas or semicolons separate the parts of a content. */
    static boolean isList(Node body) {
        return body instanceof Row row && row.parts().stream().anyMatch(SpeechGrouping::parts);
    }

    static boolean parts(Node node) {
        return node instanceof Symbol symbol
                && symbol.kind() == AtomClass.PUNCTUATION
                && ",;".contains(symbol.unicode());
    }

    /** Tests whether a letter is called with brackets after it: true for f(x), L(θ), step(g), false for x(1 + y). */
    static boolean isCalled(Node node, Node next) {
        Node brackets = DelimiterPairing.base(next);
        return isBracketed(brackets)
                && brackets instanceof Node.Fence fence
                && letter(node) instanceof Symbol symbol
                && (symbol.kind() == AtomClass.WORD
                        || isFunction(symbol)
                        || (symbol.isLetter() && isArgument(fence.body())));
    }

    private static Node unaccented(Node node) {
        return node instanceof Node.Accented accented && !accented.accent().isStretchy() ? accented.base() : node;
    }

    /** Returns a node without its scripts, accent and primes. */
    private static Node letter(Node node) {
        Node bare = unaccented(DelimiterPairing.base(node));
        return bare instanceof Row row && !row.isEmpty() && isSigned(row)
                ? row.parts().get(0)
                : bare;
    }

    /** Tests whether a content is a conditional: y | x. */
    static boolean isConditional(Node body) {
        return body instanceof Row row
                && row.parts().stream().anyMatch(part -> sign(part).equals("|"));
    }

    private static boolean isFunction(Symbol symbol) {
        return symbol.kind() == AtomClass.ORDINARY && symbol.unicode().matches("[fghupqFGHJLNPQ]|[A-Za-z]{2,}");
    }

    /** Tests whether a content is a list or a single name, and not a sum or product. */
    private static boolean isArgument(Node body) {
        return isList(body) || isConditional(body) || (isWhole(body) && !isDigits(body) && !(body instanceof Row));
    }
}
