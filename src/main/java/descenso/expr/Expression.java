package descenso.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * An arithmetic expression in named variables. Immutable; may be shared between threads.
 *
 * <p>Operators from the lowest precedence to the highest: {@code or}, {@code and}, {@code not}, comparisons
 * ({@code < <= > >= == !=}, not chained), {@code + -}, {@code * /}, signs, {@code ^} from right to left, so that −x^2
 * is −(x^2). Functions: {@code exp ln log10 sqrt abs sign sin cos tan asin acos atan tanh floor ceil} of one argument,
 * {@code min max} of two or more, {@code if(c, a, b)}. Variables may hide the constants {@code pi} and {@code e}.
 * {@code − × · ≤ ≥ ≠ π} are other spellings of the ASCII ones, and {@code **} of {@code ^}. A comma only separates
 * arguments; a product always needs its sign.
 *
 * <p>Values follow IEEE 754: 1/0 is infinite, sqrt(−1) is NaN, and no exception is thrown. A condition has the value 1
 * or 0; any value other than 0 counts as true.
 */
public final class Expression {

    /** Maximum length of a text, in chars. Bounds time and memory. */
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
     * @param variables names that may occur, in the order in which values will be given: letters (of any script),
     *     digits and underscores; not {@code and}, {@code or}, {@code not}
     * @throws ExpressionException if the text is not an expression in these variables; no other exception is thrown
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

    /**
     * Parses an expression that the program itself wrote.
     *
     * @throws IllegalArgumentException if the text is not an expression in these variables
     */
    public static Expression of(String text, List<String> variables) {
        try {
            return parse(text, variables);
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Returns the names of all functions. Used to suggest a similar name after an error. */
    public static List<String> functions() {
        return Operation.FUNCTIONS.stream().map(Operation::text).toList();
    }

    /** Returns the names of all constants. */
    public static Set<String> constants() {
        return Parser.CONSTANTS.keySet();
    }

    public String text() {
        return text;
    }

    /** Returns all variables, in the order given to {@link #parse}. */
    public List<String> variables() {
        return variables;
    }

    /** Returns the variables that occur in the text, in the order of their first occurrence. */
    public Set<String> used() {
        return used;
    }

    /** Tests whether the outermost operation is a comparison, {@code and}, {@code or} or {@code not}. */
    public boolean isCondition() {
        return tape.isCondition();
    }

    /** Tests whether this is a variable alone. */
    public boolean isVariable() {
        return used.size() == 1 && tape.isVariable();
    }

    /** Returns the array that {@link #value} needs; {@code known} returns the value of a variable by name. */
    public double[] values(ToDoubleFunction<String> known) {
        return variables.stream().mapToDouble(known).toArray();
    }

    /**
     * Returns the value. For repeated evaluation, an {@link #evaluator()} is faster.
     *
     * @param values one per variable, in order
     * @throws IllegalArgumentException if their number differs from that of the variables
     */
    public double value(double... values) {
        return evaluator().value(values);
    }

    /**
     * Tests whether the value is true: neither 0 nor NaN.
     *
     * @param values one per variable, in order
     * @throws IllegalArgumentException if their number differs from that of the variables
     */
    public boolean holds(double... values) {
        double value = value(values);
        return !Double.isNaN(value) && value != 0;
    }

    /** Returns the value in another algebra. */
    public <T> T in(Algebra<T> algebra) {
        return tape.in(algebra, variables);
    }

    /** Returns the expression with each {@code if} on known variables replaced by the branch that it takes. */
    public Expression resolved(Map<String, Double> known) {
        return of(tree().resolved(known), variables);
    }

    /** Returns the expression with two variables exchanged. */
    public Expression exchanged(String one, String other) {
        return of(tree().renamed(Map.of(one, other, other, one)), variables);
    }

    /**
     * Returns the expression with each part that matches a pattern replaced.
     *
     * @param pattern an expression in which a variable whose name begins with {@code _} stands for any part, for the
     *     same one wherever it occurs
     * @param replacement an expression in such variables and in those of this expression
     */
    public Expression replaced(Expression pattern, Expression replacement) {
        return of(tree().replaced(pattern.tree(), replacement.tree()), variables);
    }

    /**
     * Returns the expression in each of the ways to replace one part that matches a pattern, the outermost first. A
     * part that occurs several times, as that of a square, is replaced everywhere.
     *
     * @param pattern pattern as of {@link #replaced}
     * @param named pattern of the part to name, in the variables of the first pattern
     */
    public List<Rewriting> rewritings(Expression pattern, Expression replacement, Expression named) {
        SyntaxTree tree = tree();
        List<Rewriting> rewritings = new ArrayList<>();
        tree.matching(pattern.tree())
                .forEach((part, found) -> rewritings.add(new Rewriting(
                        of(tree.replaced(part, replacement.tree().filled(found)), variables),
                        of(named.tree().filled(found), variables))));
        return rewritings;
    }

    /** An expression with one part replaced, and the part of the original expression that names the change. */
    public record Rewriting(Expression whole, Expression named) {}

    /** Tests whether the whole expression matches a pattern, see {@link #replaced}. */
    public boolean matches(Expression pattern) {
        return pattern.tree().matches(tree());
    }

    /** Tests whether another expression consists of the same operations on the same variables. */
    public boolean isSameAs(Expression other) {
        return tree().equals(other.tree());
    }

    private SyntaxTree tree() {
        return in(new SyntaxTree.Builder());
    }

    private static Expression of(SyntaxTree tree, List<String> variables) {
        Set<String> used = new LinkedHashSet<>();
        tree.collectVariables(used);
        Tape.Writer tape = new Tape.Writer(variables.size());
        return new Expression(
                tree.toString(), variables, used, tape.tape(tree.write(tape, variables, new HashMap<>())));
    }

    /** Creates an evaluator, for one thread. */
    public Evaluator evaluator() {
        return tape.evaluator();
    }

    @Override
    public String toString() {
        return text;
    }
}
