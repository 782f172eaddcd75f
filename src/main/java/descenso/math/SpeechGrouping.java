package descenso.math;

import java.util.List;

/** What a listener takes for one thing, and what falls apart into several. */
final class SpeechGrouping {

    private SpeechGrouping() {}

    /** Whether words before it and behind it bear on all of it without brackets. */
    static boolean isWhole(Node node) {
        if (node instanceof Row row) {
            return row.parts().size() <= 1 ? row.parts().stream().allMatch(SpeechGrouping::isWhole) : isSigned(row);
        }
        if (node instanceof Node.Scripts scripts) {
            return isWhole(scripts.base());
        }
        return node instanceof Node.Fraction fraction
                ? SpokenFraction.isCommon(fraction)
                : !(node instanceof Node.Grid);
    }

    /** How a phrase ends whose last word this is: a bracket that closes, closes the phrase. */
    static SpokenPart.End behind(Node last) {
        return isWhole(last) && !isGroup(last) ? SpokenPart.End.OPEN : SpokenPart.End.CLOSED;
    }

    /** Minus 1; the partial of theta; x prime. */
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

    /** The sign or letter that it is by itself; empty of all else. */
    static String sign(Node node) {
        return node instanceof Symbol symbol ? symbol.unicode() : "";
    }

    static boolean isDigits(Node node) {
        return node instanceof Symbol symbol && symbol.unicode().chars().allMatch(Character::isDigit);
    }

    /** The d of dx, and of d² x. */
    static boolean isDifferential(Node node) {
        return DelimiterPairing.base(node) instanceof Symbol symbol && symbol.kind() == AtomClass.DIFFERENTIAL;
    }

    /** Letters that are no product: those of a script. */
    static boolean isSpelled(Node script) {
        return script instanceof Row row
                && row.parts().size() > 1
                && row.parts().stream()
                        .allMatch(
                                part -> part instanceof Symbol symbol && (symbol.isLetter() || isDifferential(symbol)));
    }

    /** A letter, perhaps with a mark over it. */
    static boolean isLetter(Node node) {
        Node base = node instanceof Node.Accented accent ? accent.base() : node;
        return base instanceof Symbol;
    }

    /** Between brackets that only hold together: ( ) or [ ]. */
    static boolean isBracketed(Node node) {
        return node instanceof Node.Fence fence
                && "([".contains(fence.open().unicode())
                && ")]".contains(fence.close().unicode())
                && !fence.open().unicode().isEmpty()
                && !fence.close().unicode().isEmpty();
    }

    /** Such brackets round something that needs them. */
    static boolean isGroup(Node node) {
        return isBracketed(node)
                && node instanceof Node.Fence fence
                && !isList(fence.body())
                && !isWhole(fence.body())
                && !(fence.body() instanceof Node.Fraction fraction && !fraction.bar());
    }

    /** Parted by commas or semicolons. */
    static boolean isList(Node body) {
        return body instanceof Row row && row.parts().stream().anyMatch(SpeechGrouping::parts);
    }

    static boolean parts(Node node) {
        return node instanceof Symbol symbol
                && symbol.kind() == AtomClass.PUNCTUATION
                && ",;".contains(symbol.unicode());
    }

    /** A letter that is called with what stands in brackets behind it, f(x), L(θ), step(g); not x(1 + y). */
    static boolean isCalled(Node node, Node next) {
        Node brackets = DelimiterPairing.base(next);
        return isBracketed(brackets)
                && brackets instanceof Node.Fence fence
                && letter(node) instanceof Symbol symbol
                && (symbol.kind() == AtomClass.WORD
                        || isFunction(symbol)
                        || (symbol.isLetter() && isArgument(fence.body())));
    }

    /** Without its scripts, its mark and its primes. */
    private static Node letter(Node node) {
        Node base = DelimiterPairing.base(node);
        Node bare = base instanceof Node.Accented accent ? accent.base() : base;
        return bare instanceof Row row && !row.isEmpty() && isSigned(row)
                ? row.parts().get(0)
                : bare;
    }

    /** One thing given another: y | x. */
    static boolean isConditional(Node body) {
        return body instanceof Row row
                && row.parts().stream().anyMatch(part -> sign(part).equals("|"));
    }

    private static boolean isFunction(Symbol symbol) {
        return symbol.kind() == AtomClass.ORDINARY && symbol.unicode().matches("[fghupqFGHJLNPQ]|[A-Za-z]{2,}");
    }

    /** A list, or a name alone: nothing that would be multiplied. */
    private static boolean isArgument(Node body) {
        return isList(body) || isConditional(body) || (isWhole(body) && !isDigits(body) && !(body instanceof Row));
    }
}
