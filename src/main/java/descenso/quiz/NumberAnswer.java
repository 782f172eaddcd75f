package descenso.quiz;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Reads a number as students type it: 0.9, 0,9, .9, 9e-1, 90 %, 9/10, 2*(1+0.9)/10, 3,5(1-0,2), raíz(7,84), x = 0,9. A
 * product without a sign binds like one with it: 6/2(1+2) is 9.
 *
 * @param other what else it may mean: where one separator stands before exactly three digits, 1.800 as 1800, the value
 *     being 1.8; else of a decimal logarithm that is called log, the natural one
 * @param fault why it is none; there where the value is not
 */
public record NumberAnswer(OptionalDouble value, OptionalDouble other, Optional<LocalizedMessage> fault) {

    /** Longer than anybody's number. */
    private static final int LONGEST = 200;

    /** As much of it as a sentence quotes. */
    private static final int QUOTED = 30;

    /** Decimals with a point or a comma, thousands in groups of three, per cent as hundredths, arithmetic in digits. */
    public static NumberAnswer read(String typed) {
        return read(typed, "");
    }

    /**
     * The same of a number that is asked for in some unit, which may be typed after it: where that is %, 90 % is 90.
     *
     * @param unit may be empty
     */
    public static NumberAnswer read(String typed, String unit) {
        return read(typed, List.of(unit));
    }

    /**
     * The same where the unit has a name in each language, any of which will do.
     *
     * @param units each may be empty
     */
    public static NumberAnswer read(String typed, List<String> units) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return wrong(MessageKey.NUMBER_EMPTY);
        }
        return text.length() > LONGEST
                ? wrong(MessageKey.NUMBER_UNREAD, quoted(text))
                : TypedNumberCleaner.number(TypedNumberCleaner.plain(text))
                        .map(number -> parsed(withoutUnit(number, units)))
                        .orElseGet(() -> wrong(MessageKey.NUMBER_UNREAD, quoted(text)));
    }

    /** The value, unless that will not do and the other reading will. */
    public OptionalDouble meant(DoublePredicate willDo) {
        boolean isOther = value.isPresent()
                && !willDo.test(value.getAsDouble())
                && other.stream().anyMatch(willDo);
        return isOther ? other : value;
    }

    private static String withoutUnit(String text, List<String> units) {
        String shorter = text;
        for (String unit : units) {
            shorter = new UnitName(unit).leftOutOf(shorter);
        }
        return TypedNumberCleaner.withoutStops(shorter);
    }

    /** A comma between digits is a decimal's, unless only as a function's it makes sense. */
    private static NumberAnswer parsed(String text) {
        try {
            return number(text, TypedArithmetic.withDecimalCommas(text))
                    .orElse(TypedArithmetic.withNaturalLogarithms(text))
                    .orElse(TypedArithmetic.withThousands(text));
        } catch (ExpressionException e) {
            return parsedAsArguments(text, e);
        }
    }

    private static NumberAnswer parsedAsArguments(String text, ExpressionException first) {
        try {
            return number(text, TypedArithmetic.withArguments(text));
        } catch (ExpressionException e) {
            return wrong(sentence(text, first));
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

    /** With what the same means in other arithmetic, if that is another number. */
    private NumberAnswer orElse(String arithmetic) {
        try {
            OptionalDouble second = number(arithmetic, arithmetic).value();
            return value.isEmpty() || second.equals(value) ? this : new NumberAnswer(value, second, fault);
        } catch (ExpressionException e) {
            return this;
        }
    }

    private static LocalizedMessage sentence(String text, ExpressionException e) {
        return switch (e.problem()) {
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
                    MISPLACED_COMMA -> LocalizedMessage.of(MessageKey.NUMBER_UNREAD, quoted(text));
        };
    }

    private static NumberAnswer wrong(MessageKey phrase, String... arguments) {
        return wrong(LocalizedMessage.of(phrase, arguments));
    }

    private static NumberAnswer wrong(LocalizedMessage fault) {
        return new NumberAnswer(OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(fault));
    }

    private static String quoted(String text) {
        return Quoted.of(text, QUOTED);
    }
}
