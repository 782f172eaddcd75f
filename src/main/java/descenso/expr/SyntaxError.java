package descenso.expr;

/** The kinds of error in an expression, each with its argument and, if that begins elsewhere, its column. */
public enum SyntaxError {
    /** The text is empty or blank. No argument; column 0. */
    EMPTY,
    /** The text is too long. The argument and the column are the maximum number of chars. */
    TOO_LONG,
    /** Parentheses, signs or powers are nested too deeply. The argument is the maximum nesting. */
    TOO_DEEP,
    /** A character that no expression contains. The argument is the character. */
    UNEXPECTED_CHARACTER,
    /** A malformed number: {@code 1.2.3}, {@code 1e-}. The argument is the whole number. */
    BAD_NUMBER,
    /** A number too large for a double: {@code 1e999}. The argument is the whole number. */
    TOO_LARGE,
    /** An unknown variable. The argument is its name. */
    UNKNOWN_VARIABLE,
    /** An unknown function. The argument is its name; {@link Expression#functions()} lists the known ones. */
    UNKNOWN_FUNCTION,
    /** A function without parentheses: {@code sin x}. The argument is an example of its use: {@code sin(x)}. */
    MISSING_ARGUMENTS,
    /** Too few or too many arguments. The argument is an example of the function's use: {@code if(c, a, b)}. */
    WRONG_NUMBER_OF_ARGUMENTS,
    /** An operand is missing before a token. The argument is that token, empty at the end of the text. */
    MISSING_OPERAND,
    /** Two operands side by side: {@code 2x}. The argument is the second. */
    MISSING_OPERATOR,
    /** A chain of comparisons: {@code a < b < c}. The argument is the second comparison sign. */
    CHAINED_COMPARISON,
    /** A parenthesis that is not closed. The argument is the parenthesis; the column is its place. */
    UNCLOSED_PARENTHESIS,
    /** A closing parenthesis without an opening one. The argument is the parenthesis. */
    UNOPENED_PARENTHESIS,
    /** A comma outside a function's arguments, perhaps a decimal comma as in {@code 1,5}. The argument is the comma. */
    MISPLACED_COMMA,
    /** A line of {@link Assignments} that does not begin with a name and {@code =}. The argument is the line. */
    MISSING_ASSIGNMENT
}
