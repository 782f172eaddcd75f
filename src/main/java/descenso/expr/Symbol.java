package descenso.expr;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The kinds of token. A binary operator has a precedence and an operation. */
enum Symbol {
    END(""),
    NUMBER(""),
    NAME(""),
    OPEN(" ( "),
    CLOSE(" ) "),
    COMMA(" , "),
    NOT(" not "),
    OR(Precedence.OR, Operation.OR, " or "),
    AND(Precedence.AND, Operation.AND, " and "),
    LESS(Precedence.COMPARISON, Operation.LESS, " < "),
    LESS_EQUAL(Precedence.COMPARISON, Operation.LESS_EQUAL, " <= ≤ "),
    GREATER(Precedence.COMPARISON, Operation.GREATER, " > "),
    GREATER_EQUAL(Precedence.COMPARISON, Operation.GREATER_EQUAL, " >= ≥ "),
    EQUAL(Precedence.COMPARISON, Operation.EQUAL, " == "),
    NOT_EQUAL(Precedence.COMPARISON, Operation.NOT_EQUAL, " != ≠ "),
    PLUS(Precedence.SUM, Operation.ADD, " + "),
    MINUS(Precedence.SUM, Operation.SUBTRACT, " - − "),
    TIMES(Precedence.PRODUCT, Operation.MULTIPLY, " * × · "),
    OVER(Precedence.PRODUCT, Operation.DIVIDE, " / "),
    POWER(Precedence.POWER, Operation.POWER, " ^ ** ");

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

    private final Precedence precedence;
    private final @Nullable Operation operation;

    /** All spellings, with a blank before and after each. */
    private final String spellings;

    Symbol(String spellings) {
        this(Precedence.NONE, null, spellings);
    }

    Symbol(Precedence precedence, @Nullable Operation operation, String spellings) {
        this.precedence = precedence;
        this.operation = operation;
        this.spellings = spellings;
    }

    Precedence precedence() {
        return precedence;
    }

    /**
     * Returns the operation of a binary operator. Other symbols have none.
     *
     * @throws NullPointerException if the symbol is not a binary operator
     */
    Operation operation() {
        return Objects.requireNonNull(operation, name());
    }

    /** Returns the symbol of a sign or a word; any other word is a name. */
    static Symbol spelt(String spelling) {
        for (Symbol symbol : values()) {
            if (symbol.spellings.contains(" " + spelling + " ")) {
                return symbol;
            }
        }
        return NAME;
    }
}
