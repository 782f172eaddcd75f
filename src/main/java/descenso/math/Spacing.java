package descenso.math;

import descenso.tui.CharacterSet;
import org.jspecify.annotations.Nullable;

/**
 * The space between two neighbours of a row, by TeX's table of classes in whole cells. A row of characters cannot set
 * names in italics, so there is a space, or in ASCII a star, between the factors of a product.
 *
 * @param tight whether the row is a script, with no space around signs
 * @param spelled whether a product that could be taken for a call shows its sign: eta * (1 + beta)
 * @param stacked whether fractions have a bar, with which a minus before it would merge
 */
record Spacing(CharacterSet characters, boolean tight, boolean spelled, boolean stacked) {

    private static final String TIMES = " * ";

    /** A node and its text on the baseline. */
    record SpacedBox(Node node, String text) {

        private boolean isBlank() {
            return text.isEmpty();
        }

        private char first() {
            return text.charAt(0);
        }

        private char last() {
            return text.charAt(text.length() - 1);
        }
    }

    /**
     * Returns the text between two nodes: spaces, or the sign of a product.
     *
     * @param left the node before; null at the beginning of the row
     * @param space the space that the source asks for, in cells; see {@link Row.Atom}
     */
    String between(@Nullable SpacedBox left, int space, SpacedBox right) {
        if (left == null) {
            return " ".repeat(Math.max(0, space));
        }
        if (space < 0) {
            return merges(left, right) ? " " : "";
        }
        String natural = natural(left, right);
        boolean asked = space > natural.length() || (space > 0 && right.node().isDifferential());
        return asked ? " ".repeat(space) : natural;
    }

    private String natural(SpacedBox left, SpacedBox right) {
        boolean isBlank = left.isBlank() || right.isBlank();
        if (!isBlank && bringSpace(left, right)) {
            return "";
        }
        boolean isProduct = !isBlank && isProduct(left.node(), right.node());
        String gap = isProduct ? product(left, right) : byClasses(left.node(), right.node());
        return gap.isEmpty() && merges(left, right) ? " " : gap;
    }

    /** Tests whether the texts bring a space: words may end or begin with one; a script in its own row leaves one. */
    private static boolean bringSpace(SpacedBox left, SpacedBox right) {
        AtomClass before = left.node().right();
        AtomClass after = right.node().left();
        boolean words =
                (before == AtomClass.WORD && left.last() == ' ') || (after == AtomClass.WORD && right.first() == ' ');
        boolean kept = before.isSpaced() || after.isSpaced() || before == AtomClass.PUNCTUATION;
        return words || (!kept && left.last() == ' ');
    }

    private String byClasses(Node left, Node right) {
        AtomClass before = left.right();
        AtomClass after = right.left();
        if (before.isSpaced() || after.isSpaced()) {
            return before == AtomClass.OPENING || after == AtomClass.CLOSING || tight ? "" : " ";
        }
        if (before == AtomClass.PREFIX && right instanceof Node.Fraction) {
            return stacked ? " " : "";
        }
        if (before.clings() || after.isClungTo()) {
            return "";
        }
        if (before == AtomClass.PUNCTUATION || before == AtomClass.INNER || after == AtomClass.INNER) {
            return tight ? "" : " ";
        }
        return before.isOperator() || after.isOperator() ? applied(left, right) : "";
    }

    /** Returns the space after an operator: none before brackets of a function; one after ∑ and before bars, ln |x|. */
    private static String applied(Node left, Node right) {
        boolean bars = right instanceof Node.Fence fence && fence.open().kind() == AtomClass.TIGHT;
        boolean called = right.left() == AtomClass.OPENING && left.right().isOperator() && isNamed(left);
        return called && !bars ? "" : " ";
    }

    private static boolean isNamed(Node operator) {
        if (operator instanceof Node.Scripts scripts) {
            return !scripts.limits() && isNamed(scripts.base());
        }
        return operator instanceof Symbol symbol && symbol.isNamed();
    }

    private boolean isProduct(Node left, Node right) {
        return switch (right.left()) {
            case ORDINARY, PREFIX, WORD ->
                left.right() == AtomClass.ORDINARY
                        || left.right() == AtomClass.CLOSING
                        || left.right() == AtomClass.WORD;
            case OPENING -> {
                // brackets after a factor would look like a call
                boolean isFactor = left.right() == AtomClass.ORDINARY || left.right() == AtomClass.CLOSING;
                boolean isSpelled = isFactor && spelled && !characters.hasSigns() && !Grouping.isCalled(left, right);
                yield left instanceof Node.Fraction || isSpelled;
            }
            case DIFFERENTIAL, FUNCTION, LIMITS, BINARY, RELATION, CLOSING, PUNCTUATION, TIGHT, INNER -> false;
        };
    }

    private String product(SpacedBox left, SpacedBox right) {
        boolean isAfterWord = left.node().right() == AtomClass.WORD;
        boolean isBeforeWord = right.node().left() == AtomClass.WORD;
        if (isAfterWord || isBeforeWord) {
            // a comma or bracket among the words is no edge
            boolean isEdge = (!isAfterWord || Character.isLetterOrDigit(left.last()))
                    && (!isBeforeWord || Character.isLetterOrDigit(right.first()));
            return isEdge ? " " : "";
        }
        boolean isJoined = isCoefficient(left, right) || (isLetter(left) && isLetter(right));
        return isJoined ? "" : tight ? " " : characters.select(" ", TIMES);
    }

    /** Tests whether a node is a single letter, as in ab. A ∇, and a letter with scripts or an accent, is spaced. */
    private static boolean isLetter(SpacedBox drawn) {
        return drawn.node() instanceof Symbol
                && drawn.node().left() == AtomClass.ORDINARY
                && drawn.text().length() == 1;
    }

    /** Tests whether a number is directly before a letter, 100y, or in Unicode a digit before any name or root, 2x₁. */
    private boolean isCoefficient(SpacedBox left, SpacedBox right) {
        boolean number = left.node() instanceof Symbol && Character.isDigit(left.last());
        boolean name = Character.isLetter(right.first()) || right.first() == '√';
        boolean shortest = left.text().length() == 1 && characters.hasSigns();
        return number && name && (shortest || right.text().length() == 1);
    }

    /** Tests whether two names or two numbers would run together. */
    private static boolean merges(SpacedBox left, SpacedBox right) {
        if (left.isBlank() || right.isBlank() || !Character.isLetterOrDigit(left.last())) {
            return false;
        }
        boolean numbers = Character.isDigit(left.last()) && Character.isDigit(right.first());
        boolean names = Character.isLetter(left.last())
                && Character.isLetterOrDigit(right.first())
                && (left.text().length() > 1 || right.text().length() > 1);
        // a d, or ∂ in ASCII: dL/dtheta has no spaces
        boolean isPartial =
                left.node().right() == AtomClass.PREFIX && left.text().length() == 1;
        return numbers || (names && !isPartial);
    }
}
