package descenso.expr;

/** What is wrong with the text of an expression. Each constant says what the error's argument and column are. */
public enum SyntaxError {
    /** Nothing but blanks. No argument; column 0. */
    EMPTY,
    /** The argument is the largest number of characters; so is the column. */
    TOO_LONG,
    /** More parentheses, signs or powers within one another than anyone reads. The argument is how many may be. */
    TOO_DEEP,
    /** A character that no expression contains: the argument. */
    UNEXPECTED_CHARACTER,
    /** {@code 1.2.3}, {@code 1e-}. The argument is all of it. */
    BAD_NUMBER,
    /** {@code 1e999}: more than a double holds. The argument is all of it. */
    TOO_LARGE,
    /** The argument is its name. */
    UNKNOWN_VARIABLE,
    /** The argument is its name; {@link Expression#functions()} are those that there are. */
    UNKNOWN_FUNCTION,
    /** {@code sin x}: a function without parentheses. The argument is how it is written: {@code sin(x)}. */
    MISSING_ARGUMENTS,
    /** Too few or too many. The argument is how the function is written: {@code if(c, a, b)}. */
    WRONG_NUMBER_OF_ARGUMENTS,
    /** Something should stand before what does: the argument, empty at the end of the text. */
    MISSING_OPERAND,
    /** Two things side by side, as in {@code 2x}. The argument is the second. */
    MISSING_OPERATOR,
    /** {@code a < b < c}. The argument is the second comparison. */
    CHAINED_COMPARISON,
    /** The argument is the parenthesis that nothing closes, the column its place. */
    UNCLOSED_PARENTHESIS,
    /** The argument is the parenthesis that closes nothing. */
    UNOPENED_PARENTHESIS,
    /** Outside of a function's arguments, perhaps meant as in {@code 1,5}. The argument is the comma. */
    MISPLACED_COMMA
}
