package descenso.quiz;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.phrases.ControlCharacters;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * A number as a student typed it: 0.9, 0,9, .9, 9e-1, 90 %, 9/10, 2*(1+0.9)/10, 3,5(1-0,2), raíz(7,84), x = 0,9. A
 * product without a sign has the same precedence as one with it: 6/2(1+2) is 9.
 *
 * @param value the number; empty if the text is not one
 * @param other another reading: 1800 for 1.800, if the text has one separator before exactly three digits; otherwise
 *     the reading of log as the natural logarithm, not the decimal one; empty if there is none
 * @param message why the text is not a number; present if {@code value} is empty
 */
public record NumberAnswer(OptionalDouble value, OptionalDouble other, Optional<LocalizedMessage> message) {

    /** Maximum length of the text, in chars; longer texts are rejected. */
    private static final int LONGEST = 200;

    /** Maximum length of the text quoted in an error message. */
    private static final int QUOTED = 30;

    /** Reads a number without a unit: decimals, thousands in groups of three, per cent, or arithmetic in digits. */
    public static NumberAnswer read(String typed) {
        return read(typed, "");
    }

    /** Reads a number that a unit, which may be empty, may follow. If the unit is %, 90 % is read as 90. */
    public static NumberAnswer read(String typed, String unit) {
        return read(typed, List.of(unit));
    }

    /** Reads a number that a unit may follow, in any of several languages; each name may be empty. */
    public static NumberAnswer read(String typed, List<String> units) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return wrong(MessageKey.NUMBER_EMPTY);
        }
        return text.length() > LONGEST
                ? wrong(MessageKey.NUMBER_UNREAD, quoted(text))
                : TypedArithmetic.lastSide(TypedArithmetic.plain(text))
                        .map(number -> parsed(withoutUnit(number, units)))
                        .orElseGet(() -> wrong(MessageKey.NUMBER_UNREAD, quoted(text)));
    }

    /** Returns the value; the other reading if only that one is accepted as an answer. */
    public OptionalDouble value(DoublePredicate isAccepted) {
        boolean isOther = value.isPresent()
                && !isAccepted.test(value.getAsDouble())
                && other.stream().anyMatch(isAccepted);
        return isOther ? other : value;
    }

    private static String withoutUnit(String text, List<String> units) {
        String shorter = text;
        for (String unit : units) {
            shorter = TypedArithmetic.withoutUnit(shorter, unit);
        }
        return TypedArithmetic.withoutStops(shorter);
    }

    /** Parses the text. A comma between digits is a decimal one, unless the text is valid only with arguments. */
    private static NumberAnswer parsed(String text) {
        try {
            return number(text, TypedArithmetic.withDecimalCommas(text))
                    .orElse(TypedArithmetic.withNaturalLogarithms(text))
                    .orElse(TypedArithmetic.withThousands(text));
        } catch (ExpressionException first) {
            try {
                return number(text, TypedArithmetic.withArguments(text));
            } catch (ExpressionException e) {
                return wrong(sentence(text, first));
            }
        }
    }

    private static NumberAnswer number(String text, String arithmetic) throws ExpressionException {
        Expression expression = Expression.parse(arithmetic, List.of());
        double value = expression.value();
        if (expression.isCondition()) {
            return wrong(MessageKey.NUMBER_UNREAD, quoted(text));
        }
        return Double.isFinite(value)
                ? new NumberAnswer(OptionalDouble.of(value), OptionalDouble.empty(), Optional.empty())
                : wrong(MessageKey.NUMBER_NOT_FINITE, quoted(text));
    }

    /** Adds another reading of the text, if it gives another number. */
    private NumberAnswer orElse(String arithmetic) {
        try {
            OptionalDouble second = number(arithmetic, arithmetic).value();
            return value.isEmpty() || second.equals(value) ? this : new NumberAnswer(value, second, message);
        } catch (ExpressionException e) {
            return this;
        }
    }

    private static LocalizedMessage sentence(String text, ExpressionException e) {
        return switch (e.error()) {
            case UNKNOWN_VARIABLE, UNKNOWN_FUNCTION ->
                LocalizedMessage.of(MessageKey.NUMBER_NAME, quoted(e.argument()));
            case MISSING_OPERATOR -> LocalizedMessage.of(MessageKey.NUMBER_OPERATOR, quoted(e.argument()));
            case UNCLOSED_PARENTHESIS, UNOPENED_PARENTHESIS -> LocalizedMessage.of(MessageKey.NUMBER_PARENTHESIS);
            case TOO_LARGE -> LocalizedMessage.of(MessageKey.NUMBER_NOT_FINITE, quoted(text));
            case EMPTY,
                    TOO_LONG,
                    TOO_DEEP,
                    UNEXPECTED_CHARACTER,
                    BAD_NUMBER,
                    MISSING_ARGUMENTS,
                    WRONG_NUMBER_OF_ARGUMENTS,
                    MISSING_OPERAND,
                    CHAINED_COMPARISON,
                    MISPLACED_COMMA,
                    MISSING_ASSIGNMENT -> LocalizedMessage.of(MessageKey.NUMBER_UNREAD, quoted(text));
        };
    }

    private static NumberAnswer wrong(MessageKey key, String... arguments) {
        return wrong(LocalizedMessage.of(key, arguments));
    }

    private static NumberAnswer wrong(LocalizedMessage message) {
        return new NumberAnswer(OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(message));
    }

    private static String quoted(String text) {
        return ControlCharacters.quoted(text, QUOTED);
    }
}
