package descenso.expr;

/** How tightly an operator binds, loosest first. */
enum Precedence {
    /** Of what stands between no operands. */
    NONE,
    OR,
    /** What follows {@code not} reaches as far as what stands between two of these. */
    AND,
    COMPARISON,
    SUM,
    PRODUCT,
    SIGN,
    POWER
}
