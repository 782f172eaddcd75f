package descenso.expr;

/** The precedence of operators, from the lowest to the highest. */
enum Precedence {
    /** Precedence of tokens that are not binary operators. */
    NONE,
    OR,
    /** Also the precedence of the operand of {@code not}: it extends as far as an operand of {@code and}. */
    AND,
    COMPARISON,
    SUM,
    PRODUCT,
    SIGN,
    POWER
}
