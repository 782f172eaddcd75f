package descenso.export;

import descenso.expr.Algebra;
import descenso.expr.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Translates expressions and their derivatives to Python, by the usual rules of differentiation. Kinks are treated as
 * by {@link descenso.expr.Evaluator#gradient}: a factor of 0 in the chain rule gives 0, even beside an infinite one.
 */
final class PythonDifferentiator implements Algebra<PythonDifferentiator.Dual> {

    /**
     * A value as a Python term with its derivatives, one per coordinate.
     *
     * @param truth the same value as a Python condition; empty if the value is not a condition
     * @param isWild whether a derivative may be infinite where the value is finite
     */
    record Dual(PythonProduct value, List<PythonProduct> partials, String truth, boolean isWild) {

        static Dual of(PythonProduct value, List<PythonProduct> partials, boolean isWild) {
            return new Dual(value, partials, "", isWild);
        }

        /** Creates a value with all derivatives 0. */
        static Dual flat(PythonProduct value, int coordinates) {
            return of(value, Collections.nCopies(coordinates, PythonProduct.ZERO), false);
        }

        /** Creates the value of a condition: 1 if it is true, otherwise 0. */
        static Dual condition(String truth, int coordinates) {
            PythonProduct value = PythonProduct.atom("np.float64(" + truth + ")");
            return new Dual(value, Collections.nCopies(coordinates, PythonProduct.ZERO), truth, false);
        }

        /** Tests whether all derivatives are 0. */
        boolean isFlat() {
            return partials.stream().allMatch(PythonProduct::isZero);
        }

        /** Returns this value as a Python condition: its own condition, or a comparison with 0. */
        String isTrue() {
            return truth.isEmpty() ? "(" + value.text() + " != 0)" : truth;
        }

        /**
         * Returns one derivative per coordinate.
         *
         * @param partial derivative by the coordinate with the given index, 0-based
         */
        List<PythonProduct> each(IntFunction<PythonProduct> partial) {
            return IntStream.range(0, partials.size()).mapToObj(partial).toList();
        }
    }

    /**
     * Maximum length of a term, in characters. A longer one gets a line and a name of its own, so that lines stay
     * readable.
     */
    private static final int LONG = 90;

    private final List<String> coordinates;
    private final Map<String, Double> constants;
    private final List<String> lines = new ArrayList<>();
    private boolean usesSlope;

    /**
     * Creates a differentiator.
     *
     * @param coordinates names of the variables by which it differentiates
     * @param constants values of the names that stand for numbers
     */
    PythonDifferentiator(List<String> coordinates, Map<String, Double> constants) {
        this.coordinates = coordinates;
        this.constants = constants;
    }

    /** Returns the assignments that the program must execute before it evaluates the returned terms. */
    List<String> lines() {
        return lines;
    }

    /** Tests whether a returned term calls the function {@code slope(outer, inner)}. */
    boolean usesSlope() {
        return usesSlope;
    }

    @Override
    public Dual constant(double value) {
        return Dual.flat(PythonProduct.constant(value), coordinates.size());
    }

    @Override
    public Dual variable(String name) {
        Double value = constants.get(name);
        if (value != null) {
            return constant(value);
        }
        List<PythonProduct> partials = coordinates.stream()
                .map(coordinate -> coordinate.equals(name) ? PythonProduct.ONE : PythonProduct.ZERO)
                .toList();
        return Dual.of(PythonProduct.atom(name), partials, false);
    }

    @Override
    public Dual apply(Operation operation, Dual a, Dual b, Dual c) {
        Dual slope = slope(operation, a, b, c);
        return new Dual(
                named(slope.value()),
                slope.partials().stream().map(this::named).toList(),
                slope.truth(),
                slope.isWild());
    }

    private PythonProduct named(PythonProduct term) {
        if (term.text().length() <= LONG) {
            return term;
        }
        String name = "a" + (lines.size() + 1);
        lines.add(name + " = " + term.text());
        return PythonProduct.atom(name);
    }

    private Dual slope(Operation operation, Dual a, Dual b, Dual c) {
        return switch (operation) {
            case NEGATE ->
                Dual.of(a.value().negated(), a.each(i -> a.partials().get(i).negated()), a.isWild());
            case ADD -> sum(a, b, UnaryOperator.identity());
            case SUBTRACT -> sum(a, b, PythonProduct::negated);
            case MULTIPLY -> product(a, b);
            case DIVIDE -> quotient(a, b);
            case POWER -> power(a, b);
            case MIN ->
                choice("np.minimum", b.value().text() + " < " + a.value().text(), b, a);
            case MAX ->
                choice("np.maximum", b.value().text() + " > " + a.value().text(), b, a);
            case IF -> conditional(a, b, c);
            case EXP, LN, LOG10, SQRT, SIN, COS, TAN, ASIN, ACOS, ATAN, TANH, ABS -> function(operation, a);
            case SIGN -> Dual.flat(PythonProduct.call("np.sign", a.value()), coordinates.size());
            case FLOOR -> Dual.flat(PythonProduct.call("np.floor", a.value()), coordinates.size());
            case CEIL -> Dual.flat(PythonProduct.call("np.ceil", a.value()), coordinates.size());
            case LESS -> comparison(a, " < ", b);
            case LESS_EQUAL -> comparison(a, " <= ", b);
            case GREATER -> comparison(a, " > ", b);
            case GREATER_EQUAL -> comparison(a, " >= ", b);
            case EQUAL -> comparison(a, " == ", b);
            case NOT_EQUAL -> comparison(a, " != ", b);
            case AND -> condition("(" + a.isTrue() + " and " + b.isTrue() + ")");
            case OR -> condition("(" + a.isTrue() + " or " + b.isTrue() + ")");
            case NOT -> condition("(not " + a.isTrue() + ")");
        };
    }

    private Dual comparison(Dual a, String sign, Dual b) {
        return condition(a.value().text() + sign + b.value().text());
    }

    private Dual condition(String truth) {
        return Dual.condition(truth, coordinates.size());
    }

    private static Dual sum(Dual a, Dual b, UnaryOperator<PythonProduct> sign) {
        return Dual.of(
                a.value().plus(sign.apply(b.value())),
                a.each(i -> a.partials().get(i).plus(sign.apply(b.partials().get(i)))),
                a.isWild() || b.isWild());
    }

    private Dual product(Dual a, Dual b) {
        boolean isWild = a.isWild() || b.isWild();
        return Dual.of(
                a.value().times(b.value()),
                a.each(i -> chain(b.value(), a.partials().get(i), isWild)
                        .plus(chain(a.value(), b.partials().get(i), isWild))),
                isWild);
    }

    private Dual quotient(Dual a, Dual b) {
        PythonProduct value = a.value().over(b.value());
        PythonProduct byFirst = PythonProduct.ONE.over(b.value());
        PythonProduct bySecond = value.over(b.value()).negated();
        boolean isWild = !b.value().isConstant() || a.isWild();
        return Dual.of(
                value,
                a.each(i -> chain(byFirst, a.partials().get(i), isWild)
                        .plus(chain(bySecond, b.partials().get(i), isWild))),
                isWild && !(a.isFlat() && b.isFlat()));
    }

    private Dual power(Dual a, Dual b) {
        PythonProduct value = a.value().power(b.value());
        PythonProduct byBase = b.value().times(a.value().power(b.value().minus(PythonProduct.ONE)));
        PythonProduct byExponent =
                b.isFlat() ? PythonProduct.ZERO : chain(value, PythonProduct.call("np.log", a.value()), true);
        boolean isSmooth = b.value().isConstant() && b.value().value() >= 1 && !a.isWild();
        return Dual.of(
                value,
                a.each(i -> chain(byBase, a.partials().get(i), !isSmooth)
                        .plus(chain(byExponent, b.partials().get(i), true))),
                !isSmooth && !(a.isFlat() && b.isFlat()));
    }

    /**
     * Returns the minimum or the maximum of two values, with the derivatives of the chosen one.
     *
     * @param function Python function of the values
     * @param takesFirst Python condition under which the first value is chosen
     */
    private Dual choice(String function, String takesFirst, Dual first, Dual second) {
        return Dual.of(
                PythonProduct.call(function, second.value(), first.value()),
                first.each(i -> where(
                        takesFirst, first.partials().get(i), second.partials().get(i))),
                first.isWild() || second.isWild());
    }

    private Dual conditional(Dual a, Dual b, Dual c) {
        return Dual.of(
                where(c.isTrue(), a.value(), b.value()),
                a.each(i -> where(c.isTrue(), a.partials().get(i), b.partials().get(i))),
                a.isWild() || b.isWild());
    }

    private static PythonProduct where(String condition, PythonProduct a, PythonProduct b) {
        return a.text().equals(b.text())
                ? a
                : PythonProduct.atom("np.where(" + condition + ", " + a.real() + ", " + b.real() + ")");
    }

    private Dual function(Operation operation, Dual a) {
        PythonFunction function = PythonFunction.of(operation);
        PythonProduct value = PythonProduct.call(function.python(), a.value());
        PythonProduct outer = function.derivative(a.value(), value);
        boolean isWild = function.isWild() || a.isWild();
        return Dual.of(value, a.each(i -> chain(outer, a.partials().get(i), isWild)), isWild && !a.isFlat());
    }

    /**
     * Returns the product of two factors of the chain rule; 0 if one of them is 0. If a factor may be infinite, the
     * program calls {@code slope}, which tests this at run time.
     */
    private PythonProduct chain(PythonProduct outer, PythonProduct inner, boolean isWild) {
        if (outer.isZero() || inner.isZero()) {
            return PythonProduct.ZERO;
        }
        if (!isWild || outer.isConstant() || inner.isConstant()) {
            return outer.times(inner);
        }
        usesSlope = true;
        return PythonProduct.call("slope", outer, inner);
    }
}
