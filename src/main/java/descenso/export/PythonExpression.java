package descenso.export;

import descenso.expr.Algebra;
import descenso.expr.Expression;
import descenso.expr.NumberText;
import descenso.expr.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes expressions in Python as they stand, with parentheses only where they are needed. The variables are numpy
 * numbers or arrays. In a function to differentiate they may be complex.
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
    private final boolean isComplex;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> flags = new TreeSet<>();

    private PythonExpression(
            UnaryOperator<String> variables, Map<String, Double> constants, int longest, boolean isComplex) {
        this.variables = variables;
        this.constants = constants;
        this.longest = longest;
        this.isComplex = isComplex;
    }

    /** Returns an expression as one term, with Python's names for its variables. */
    static String of(Expression expression, UnaryOperator<String> variables) {
        return expression.in(new PythonExpression(variables, Map.of(), Integer.MAX_VALUE, false)).text;
    }

    /**
     * Creates a writer that divides long expressions, and replaces names by the numbers that they stand for.
     *
     * @param isComplex whether variables may be complex; then operations that need real numbers take the real parts
     */
    static PythonExpression inLines(Map<String, Double> constants, boolean isComplex) {
        return new PythonExpression(UnaryOperator.identity(), constants, LONG, isComplex);
    }

    /** Returns the assignments that the program must execute before it evaluates the written terms. */
    List<String> lines() {
        return lines;
    }

    /**
     * Returns the flags of the template for the written terms: the functions of the program that they call, and
     * {@code pole} if a derivative may be infinite where the value is finite.
     */
    Set<String> flags() {
        return Collections.unmodifiableSet(flags);
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
        if (isSteep(operation, second)) {
            flags.add("pole");
        }
        if (term.text.length() <= longest || term.precedence == CONDITION) {
            return term;
        }
        lines.add("a" + (lines.size() + 1) + " = " + term.text);
        return new Term("a" + lines.size(), ATOM);
    }

    private static boolean isSteep(Operation operation, Term second) {
        return switch (operation) {
            case SQRT, ASIN, ACOS -> true;
            case POWER -> second.constant.filter(NumberText::isWhole).isEmpty();
            default -> false;
        };
    }

    private Term written(Operation operation, Term first, Term second, Term third) {
        return switch (operation) {
            case ADD -> binary(first, " + ", second, SUM, SUM);
            case SUBTRACT -> binary(first, " - ", second, SUM, PRODUCT);
            case MULTIPLY -> product(first, second);
            case DIVIDE -> binary(first, " / ", second, PRODUCT, SIGN);
            case NEGATE -> new Term("-" + first.in(SIGN), SIGN);
            case POWER -> power(first, second.in(POWER), null);
            case MIN -> chosen("minimum", first.in(SUM) + ", " + second.in(SUM));
            case MAX -> chosen("maximum", first.in(SUM) + ", " + second.in(SUM));
            case LN -> call("log", first.in(SUM));
            case ASIN, ACOS, ATAN -> call("arc" + name(operation).substring(1), first.in(SUM));
            case EXP, LOG10, SQRT, SIN, COS, TAN, TANH -> call(name(operation), first.in(SUM));
            case ABS -> chosen(isComplex ? "absolute" : "abs", first.in(SUM));
            case SIGN, FLOOR, CEIL -> call(name(operation), real(first).in(SUM));
            case IF -> conditional(real(third).truth(), first, second);
            case LESS -> comparison(first, " < ", second);
            case LESS_EQUAL -> comparison(first, " <= ", second);
            case GREATER -> comparison(first, " > ", second);
            case GREATER_EQUAL -> comparison(first, " >= ", second);
            case EQUAL -> comparison(first, " == ", second);
            case NOT_EQUAL -> comparison(first, " != ", second);
            case AND ->
                new Term("(" + real(first).truth() + " and " + real(second).truth() + ")", CONDITION);
            case OR ->
                new Term("(" + real(first).truth() + " or " + real(second).truth() + ")", CONDITION);
            case NOT -> new Term("(not " + real(first).truth() + ")", CONDITION);
        };
    }

    /** Returns the real part of a number that may be complex. */
    private Term real(Term term) {
        boolean isReal = !isComplex || term.constant.isPresent() || term.precedence == CONDITION;
        return isReal ? term : call("real", term.in(SUM));
    }

    private Term comparison(Term left, String operator, Term right) {
        return binary(real(left), operator, real(right), CONDITION, SUM);
    }

    /** Calls a function of numpy, or that of the program which compares real parts. */
    private Term chosen(String function, String arguments) {
        if (!isComplex) {
            return call(function, arguments);
        }
        flags.add(function);
        return new Term(function + "(" + arguments + ")", ATOM);
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
