package descenso.course;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.phrases.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Expressions in YAML; what is wrong with one stands at its column. */
final class ExpressionReader {

    /** As YAML, Java, Python and people write what is no number to count with. */
    private static final Pattern NOT_FINITE = Pattern.compile("[-−+]?[.]?(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

    private ExpressionReader() {}

    /** An expression in these names, in their order. */
    static Expression read(YamlNode node, Collection<String> names) throws CourseException {
        try {
            return Expression.parse(node.formula(), List.copyOf(names));
        } catch (ExpressionException e) {
            throw new CourseException(fault(node, e, names));
        }
    }

    /** One that is true or false. */
    static Expression condition(YamlNode node, Collection<String> names) throws CourseException {
        Expression expression = read(node, names);
        if (!expression.isCondition()) {
            throw node.fault(Phrase.EXPRESSION_NO_CONDITION, expression.text());
        }
        return expression;
    }

    private static Fault fault(YamlNode node, ExpressionException e, Collection<String> names) throws CourseException {
        if (NOT_FINITE.matcher(node.text().strip()).matches()) {
            return Fault.of(
                    node.place(), Phrase.EXPRESSION_NOT_FINITE, node.text().strip());
        }
        Place place = node.excerpt().place(e.column());
        return switch (e.problem()) {
            case EMPTY -> Fault.of(place, Phrase.COURSE_EMPTY_VALUE);
            case TOO_LONG -> Fault.of(place, Phrase.EXPRESSION_TOO_LONG, e.argument());
            case TOO_DEEP -> Fault.of(place, Phrase.EXPRESSION_TOO_DEEP, e.argument());
            case UNEXPECTED_CHARACTER -> Fault.of(place, Phrase.EXPRESSION_CHARACTER, e.argument());
            case BAD_NUMBER -> Fault.of(place, Phrase.EXPRESSION_NUMBER, e.argument());
            case TOO_LARGE -> Fault.of(place, Phrase.EXPRESSION_NOT_FINITE, e.argument());
            case UNKNOWN_VARIABLE -> unknown(place, e.argument(), names);
            case UNKNOWN_FUNCTION ->
                Fault.of(place, Phrase.EXPRESSION_FUNCTION, e.argument(), String.join(", ", Expression.functions()));
            case MISSING_ARGUMENTS, WRONG_NUMBER_OF_ARGUMENTS ->
                Fault.of(place, Phrase.EXPRESSION_ARGUMENTS, e.argument());
            case MISSING_OPERAND -> Fault.of(place, Phrase.EXPRESSION_OPERAND);
            case MISSING_OPERATOR -> Fault.of(place, Phrase.EXPRESSION_OPERATOR, e.argument());
            case CHAINED_COMPARISON -> Fault.of(place, Phrase.EXPRESSION_CHAIN);
            case UNCLOSED_PARENTHESIS -> Fault.of(place, Phrase.EXPRESSION_UNCLOSED);
            case UNOPENED_PARENTHESIS -> Fault.of(place, Phrase.EXPRESSION_UNOPENED);
            case MISPLACED_COMMA -> Fault.of(place, Phrase.EXPRESSION_COMMA);
        };
    }

    private static Fault unknown(Place place, String name, Collection<String> names) {
        List<String> known = new ArrayList<>(names);
        known.addAll(List.of("pi", "e"));
        Optional<String> meant = Nearest.to(name, known);
        return meant.isPresent()
                ? Fault.of(place, Phrase.EXPRESSION_MISSPELT, name, meant.get())
                : Fault.of(place, Phrase.EXPRESSION_VARIABLE, name, Choice.list(known));
    }
}
