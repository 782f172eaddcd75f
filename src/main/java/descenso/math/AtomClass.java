package descenso.math;

/** The class of a part of a formula, for the spacing to its neighbours: TeX's classes, and four for rows of text. */
enum AtomClass {
    ORDINARY,
    /** Sign without space before the operand that follows: ∇, ∂, a unary minus. */
    PREFIX,
    /** The d of dx: a letter to its left neighbour, a prefix to its right one. */
    DIFFERENTIAL,
    /** Named function or integral, with its scripts beside it. */
    FUNCTION,
    /** Operator with its scripts below and above it: ∑, max. */
    LIMITS,
    BINARY,
    RELATION,
    OPENING,
    CLOSING,
    PUNCTUATION,
    /** Slash or lone bar, without space on either side. */
    TIGHT,
    /** Dots, with space on both sides. */
    INNER,
    /** Upright words: spaced like words, never multiplied. */
    WORD;

    /** Tests whether a following plus or minus is a sign and not an operation. */
    boolean awaitsOperand() {
        return switch (this) {
            case FUNCTION, LIMITS, BINARY, RELATION, OPENING, PUNCTUATION, TIGHT -> true;
            case ORDINARY, PREFIX, DIFFERENTIAL, CLOSING, INNER, WORD -> false;
        };
    }

    /** Tests whether a preceding plus or minus has no second operand. */
    boolean endsOperand() {
        return this == RELATION || this == CLOSING || this == PUNCTUATION;
    }

    boolean isOperator() {
        return this == FUNCTION || this == LIMITS;
    }

    /** Tests whether no space follows. */
    boolean clings() {
        return this == OPENING || this == TIGHT || this == PREFIX;
    }

    /** Tests whether no space precedes. */
    boolean isClungTo() {
        return this == CLOSING || this == TIGHT || this == PUNCTUATION;
    }

    boolean isSpaced() {
        return this == BINARY || this == RELATION;
    }
}
