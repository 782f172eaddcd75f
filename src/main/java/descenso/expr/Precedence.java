package descenso.expr;

/** How tightly an operator binds, loosest first. */
enum Precedence {
    /** Of what stands between no operands. */
    NONE,
    OR,
    AND,
    NOT,
    COMPARISON,
    SUM,
    PRODUCT,
    SIGN,
    POWER
}
