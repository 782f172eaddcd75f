package descenso.export;

import descenso.expr.Algebra;
import descenso.expr.Expression;
import descenso.expr.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes expressions in Python as they stand, with parentheses only where they are needed. The variables may be numpy
 * numbers or arrays, or the class {@code Dual} of the program, which differentiates.
 */
final class PythonExpression implements Algebra<PythonExpression.Term> {

    private static final int CONDITION = 0;

    /** Precedence of sums, the lowest of numbers. */
    static final int SUM = 1;

    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    /** Maximum length of a term, in characters. A longer one gets a line and a name of its own. */
    private static final int LONG = 90;

    /**
     * A part of an expression.
     *
     * @param precedence precedence of its outermost operator; of a condition, {@link #CONDITION}
     * @param constant the value, if it is known
     * @param root the part of which this is the square; null if it is none
     */
    record Term(
            String text,
            int precedence,
            Optional<Double> constant,
            @Nullable Term root) {

        Term(String text, int precedence) {
            this(text, precedence, Optional.empty(), null);
        }

        /** Returns the text as an operand, in parentheses if its precedence is lower, and a condition as a number. */
        String in(int least) {
            if (precedence == CONDITION) {
                return "np.float64(" + text + ")";
            }
            return precedence < least ? "(" + text + ")" : text;
        }

        /** Returns the text for a place without adjacent operators, of a constant as a float. */
        String real() {
            return constant.map(Python::real).orElse(in(SUM));
        }

        /** Returns the text as a condition. */
        String truth() {
            return precedence == CONDITION ? text : "(" + text + " != 0)";
        }

        /** Returns the text as a numpy number or as an object. */
        private String branch() {
            return constant.isPresent() ? "np.float64(" + text + ")" : in(SUM);
        }
    }

    private final UnaryOperator<String> variables;
    private final Map<String, Double> constants;
    private final int longest;
    private final List<String> lines = new ArrayList<>();
    private final Set<Operation> operations = EnumSet.noneOf(Operation.class);

    private PythonExpression(UnaryOperator<String> variables, Map<String, Double> constants, int longest) {
        this.variables = variables;
        this.constants = constants;
        this.longest = longest;
    }

    /** Returns an expression as one term, with Python's names for its variables. */
    static String of(Expression expression, UnaryOperator<String> variables) {
        return expression.in(new PythonExpression(variables, Map.of(), Integer.MAX_VALUE)).text;
    }

    /** Creates a writer that divides long expressions, and replaces names by the numbers that they stand for. */
    static PythonExpression inLines(Map<String, Double> constants) {
        return new PythonExpression(UnaryOperator.identity(), constants, LONG);
    }

    /** Returns the assignments that the program must execute before it evaluates the written terms. */
    List<String> lines() {
        return lines;
    }

    /** Returns the operations of the written terms. */
    Set<Operation> operations() {
        return Collections.unmodifiableSet(operations);
    }

    @Override
    public Term constant(double value) {
        return new Term(Python.number(value), value < 0 ? SIGN : ATOM, Optional.of(value), null);
    }

    @Override
    public Term variable(String name) {
        Double value = constants.get(name);
        return value == null ? new Term(variables.apply(name), ATOM) : constant(value);
    }

    /** Writes an operation, or its value if that is known. */
    @Override
    public Term apply(Operation operation, Term first, Term second, Term third) {
        boolean isKnown = first.constant.isPresent() && second.constant.isPresent() && third.constant.isPresent();
        if (isKnown && !operation.isCondition()) {
            return constant(operation.value(
                    first.constant.orElseThrow(), second.constant.orElseThrow(), third.constant.orElseThrow()));
        }
        Term term = written(operation, first, second, third);
        operations.add(term.precedence == POWER ? Operation.POWER : operation);
        if (term.text.length() <= longest || term.precedence == CONDITION) {
            return term;
        }
        lines.add("a" + (lines.size() + 1) + " = " + term.text);
        return new Term("a" + lines.size(), ATOM);
    }

    private static Term written(Operation operation, Term first, Term second, Term third) {
        return switch (operation) {
            case ADD -> binary(first, " + ", second, SUM, SUM);
            case SUBTRACT -> binary(first, " - ", second, SUM, PRODUCT);
            case MULTIPLY -> product(first, second);
            case DIVIDE -> binary(first, " / ", second, PRODUCT, SIGN);
            case NEGATE -> new Term("-" + first.in(SIGN), SIGN);
            case POWER -> power(first, second.in(POWER), null);
            case MIN -> call("minimum", first.in(SUM) + ", " + second.in(SUM));
            case MAX -> call("maximum", first.in(SUM) + ", " + second.in(SUM));
            case LN -> call("log", first.in(SUM));
            case ASIN, ACOS, ATAN -> call("arc" + name(operation).substring(1), first.in(SUM));
            case EXP, LOG10, SQRT, SIN, COS, TAN, TANH, ABS, SIGN, FLOOR, CEIL -> call(name(operation), first.in(SUM));
            case IF -> conditional(third.truth(), first, second);
            case LESS -> binary(first, " < ", second, CONDITION, SUM);
            case LESS_EQUAL -> binary(first, " <= ", second, CONDITION, SUM);
            case GREATER -> binary(first, " > ", second, CONDITION, SUM);
            case GREATER_EQUAL -> binary(first, " >= ", second, CONDITION, SUM);
            case EQUAL -> binary(first, " == ", second, CONDITION, SUM);
            case NOT_EQUAL -> binary(first, " != ", second, CONDITION, SUM);
            case AND -> new Term("(" + first.truth() + " and " + second.truth() + ")", CONDITION);
            case OR -> new Term("(" + first.truth() + " or " + second.truth() + ")", CONDITION);
            case NOT -> new Term("(not " + first.truth() + ")", CONDITION);
        };
    }

    private static String name(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }

    private static Term binary(Term left, String operator, Term right, int precedence, int leastRight) {
        return new Term(left.in(Math.max(SUM, precedence)) + operator + right.in(leastRight), precedence);
    }

    /** Writes a product. The powers 2, 3 and 4 are products in a tape. */
    @SuppressWarnings("ReferenceEquality") // equal texts may stand for different quantities
    private static Term product(Term left, Term right) {
        if (left == right) {
            return left.root == null ? power(left, "2", left) : power(left.root, "4", null);
        }
        return left.root == right ? power(right, "3", null) : binary(left, " * ", right, PRODUCT, SIGN);
    }

    private static Term power(Term base, String exponent, @Nullable Term root) {
        return new Term(base.in(ATOM) + "**" + exponent, POWER, Optional.empty(), root);
    }

    private static Term call(String function, String arguments) {
        return new Term("np." + function + "(" + arguments + ")", ATOM);
    }

    /** Writes a choice. Only the chosen branch is evaluated, so that it alone has a derivative. */
    private static Term conditional(String condition, Term first, Term second) {
        return first.constant.isPresent() && second.constant.isPresent()
                ? call("where", condition + ", " + first.real() + ", " + second.real())
                : new Term("(" + first.branch() + " if " + condition + " else " + second.branch() + ")", ATOM);
    }
}
