package descenso.math;

/** What a part of a formula is to its neighbours. TeX's classes, and four that a row of characters needs besides. */
enum AtomClass {
    ORDINARY,
    /** A sign that clings to what follows: ∇, ∂, an unary minus. */
    PREFIX,
    /** The d of dx: a letter to what precedes it, a prefix to what follows. */
    DIFFERENTIAL,
    /** A named function or an integral: its scripts stand beside it. */
    FUNCTION,
    /** An operator whose scripts stand below and above it: ∑, max. */
    LIMITS,
    BINARY,
    RELATION,
    OPENING,
    CLOSING,
    PUNCTUATION,
    /** A slash or a lone bar: nothing is set apart from it. */
    TIGHT,
    /** Set apart from all that surrounds it: dots. */
    INNER,
    /** Upright words: set apart as words are, and never multiplied. */
    WORD;

    /** Whether a plus or minus that follows is a sign, not an operation. */
    boolean awaitsOperand() {
        return switch (this) {
            case FUNCTION, LIMITS, BINARY, RELATION, OPENING, PUNCTUATION, TIGHT -> true;
            case ORDINARY, PREFIX, DIFFERENTIAL, CLOSING, INNER, WORD -> false;
        };
    }

    /** Whether a plus or minus that precedes has no second operand. */
    boolean endsOperand() {
        return this == RELATION || this == CLOSING || this == PUNCTUATION;
    }

    boolean isOperator() {
        return this == FUNCTION || this == LIMITS;
    }

    /** Whether nothing stands between it and what follows. */
    boolean clings() {
        return this == OPENING || this == TIGHT || this == PREFIX;
    }

    /** Whether nothing stands between it and what precedes. */
    boolean isClungTo() {
        return this == CLOSING || this == TIGHT || this == PUNCTUATION;
    }

    boolean isSpaced() {
        return this == BINARY || this == RELATION;
    }
}
