package descenso.expr;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * An arithmetic expression in named variables. Immutable; may be shared between threads.
 *
 * <p>From loose to tight: {@code or}, {@code and}, {@code not}, comparisons ({@code < <= > >= == !=}, not chained),
 * {@code + -}, {@code * /}, signs, {@code ^} from right to left, so that −x^2 is −(x^2). Functions: {@code exp ln log10
 * sqrt abs sign sin cos tan asin acos atan tanh floor ceil} of one argument, {@code min max} of two or more, {@code
 * if(c, a, b)}. The constants {@code pi} and {@code e} give way to variables of these names. {@code − × · ≤ ≥ ≠ π}
 * stand for their ASCII spellings, {@code **} for {@code ^}. A comma separates arguments and nothing else; a product is
 * never written without its sign.
 *
 * <p>Values are those of IEEE 754: 1/0 is infinite, sqrt(−1) is NaN, and nothing is thrown. A truth is 1 or 0; whatever is
 * not 0 counts as true.
 */
public final class Expression {

    /** Longer texts are refused. */
    static final int LONGEST = 10_000;

    private final String text;
    private final List<String> variables;
    private final Set<String> used;
    private final Tape tape;

    private Expression(String text, List<String> variables, Set<String> used, Tape tape) {
        this.text = text;
        this.variables = variables;
        this.used = used;
        this.tape = tape;
    }

    /**
     * Parses an expression.
     *
     * @param variables the names that may occur, in the order in which values will be given: letters (of any script),
     *     digits and underscores; not {@code and}, {@code or}, {@code not}
     * @throws ExpressionException where the text is no expression in them; nothing else is thrown
     */
    public static Expression parse(String text, List<String> variables) throws ExpressionException {
        if (text.length() > LONGEST) {
            throw new ExpressionException(LONGEST, SyntaxError.TOO_LONG, Integer.toString(LONGEST));
        }
        List<String> names = List.copyOf(variables);
        Parser parser = new Parser(text, names);
        Tape tape = parser.whole();
        return new Expression(text, names, parser.used(), tape);
    }

    /** The names of all functions, for whoever suggests the one that was meant. */
    public static List<String> functions() {
        return Arrays.stream(Function.values()).map(Function::spelling).toList();
    }

    /** The names of all constants. */
    public static Set<String> constants() {
        return Parser.CONSTANTS.keySet();
    }

    public String text() {
        return text;
    }

    /** All that were given, in that order. */
    public List<String> variables() {
        return variables;
    }

    /** Those that occur in the text, in the order of their first occurrence. */
    public Set<String> used() {
        return used;
    }

    /** Whether its outermost operation is a comparison, {@code and}, {@code or} or {@code not}. */
    public boolean isCondition() {
        return tape.isCondition();
    }

    /** What {@link #value} wants of somebody who knows the variables by name; those that do not occur may be anything. */
    public double[] values(ToDoubleFunction<String> known) {
        return variables.stream().mapToDouble(known).toArray();
    }

    /**
     * Its value, for once; whoever needs many takes an {@link #evaluator()}.
     *
     * @param values one a variable
     */
    public double value(double... values) {
        return evaluator().value(values);
    }

    /** Whether it is true of these; what is no number is not. */
    public boolean holds(double... values) {
        double value = value(values);
        return !Double.isNaN(value) && value != 0;
    }

    /** Its value where values are something else. */
    public <T> T in(Algebra<T> algebra) {
        return tape.in(algebra, variables);
    }

    /** A new one, for one thread. */
    public Evaluator evaluator() {
        return new Evaluator(tape);
    }

    @Override
    public String toString() {
        return text;
    }
}
