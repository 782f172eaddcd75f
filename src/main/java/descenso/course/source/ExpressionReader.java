package descenso.course.source;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Reads expressions in YAML. An error is reported at its column in the file. */
public final class ExpressionReader {

    /** Infinity and NaN in any notation. Recognised only to report a number that is not finite. */
    private static final Pattern NOT_FINITE = Pattern.compile("[-−+]?[.]?(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

    private ExpressionReader() {}

    /**
     * Reads an expression.
     *
     * @throws CourseException if the value is not a valid expression
     */
    public static Expression read(YamlNode node, Collection<String> names) throws CourseException {
        try {
            return Expression.parse(node.formula(), List.copyOf(names));
        } catch (ExpressionException e) {
            throw new CourseException(diagnostic(node, e, names));
        }
    }

    /**
     * Reads an expression that is true or false.
     *
     * @throws CourseException if the value is not a valid expression or not a condition
     */
    public static Expression condition(YamlNode node, Collection<String> names) throws CourseException {
        Expression expression = read(node, names);
        if (!expression.isCondition()) {
            throw node.error(MessageKey.EXPRESSION_NO_CONDITION, expression.text());
        }
        return expression;
    }

    private static Diagnostic diagnostic(YamlNode node, ExpressionException e, Collection<String> names)
            throws CourseException {
        if (NOT_FINITE.matcher(node.text().strip()).matches()) {
            return Diagnostic.of(
                    node.position(),
                    MessageKey.EXPRESSION_NOT_FINITE,
                    node.text().strip());
        }
        SourcePosition position = node.excerpt().position(e.column());
        return switch (e.error()) {
            case EMPTY -> Diagnostic.of(position, MessageKey.COURSE_EMPTY_VALUE);
            case TOO_LONG -> Diagnostic.of(position, MessageKey.EXPRESSION_TOO_LONG, e.argument());
            case TOO_DEEP -> Diagnostic.of(position, MessageKey.EXPRESSION_TOO_DEEP, e.argument());
            case UNEXPECTED_CHARACTER -> Diagnostic.of(position, MessageKey.EXPRESSION_CHARACTER, e.argument());
            case BAD_NUMBER -> Diagnostic.of(position, MessageKey.EXPRESSION_NUMBER, e.argument());
            case TOO_LARGE -> Diagnostic.of(position, MessageKey.EXPRESSION_NOT_FINITE, e.argument());
            case UNKNOWN_VARIABLE -> unknown(position, e.argument(), names);
            case UNKNOWN_FUNCTION ->
                Diagnostic.of(
                        position,
                        MessageKey.EXPRESSION_FUNCTION,
                        e.argument(),
                        String.join(", ", Expression.functions()));
            case MISSING_ARGUMENTS, WRONG_NUMBER_OF_ARGUMENTS ->
                Diagnostic.of(position, MessageKey.EXPRESSION_ARGUMENTS, e.argument());
            case MISSING_OPERAND, MISSING_ASSIGNMENT -> Diagnostic.of(position, MessageKey.EXPRESSION_OPERAND);
            case MISSING_OPERATOR -> Diagnostic.of(position, MessageKey.EXPRESSION_OPERATOR, e.argument());
            case CHAINED_COMPARISON -> Diagnostic.of(position, MessageKey.EXPRESSION_CHAIN);
            case UNCLOSED_PARENTHESIS -> Diagnostic.of(position, MessageKey.EXPRESSION_UNCLOSED);
            case UNOPENED_PARENTHESIS -> Diagnostic.of(position, MessageKey.EXPRESSION_UNOPENED);
            case MISPLACED_COMMA -> Diagnostic.of(position, MessageKey.EXPRESSION_COMMA);
        };
    }

    private static Diagnostic unknown(SourcePosition position, String name, Collection<String> names) {
        List<String> known = new ArrayList<>(names);
        known.addAll(List.of("pi", "e"));
        return KnownWords.diagnostic(
                position, MessageKey.EXPRESSION_MISSPELT, MessageKey.EXPRESSION_VARIABLE, name, known);
    }
}
