package descenso.export;

import descenso.expr.Algebra;
import descenso.expr.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Translates expressions and their derivatives to Python, by the usual rules of differentiation. Kinks are treated as
 * by {@link descenso.expr.Evaluator#gradient}: a factor of 0 in the chain rule gives 0, even beside an infinite one.
 */
final class PythonDifferentiator implements Algebra<PythonDual> {

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
    public PythonDual constant(double value) {
        return PythonDual.flat(PythonProduct.constant(value), coordinates.size());
    }

    @Override
    public PythonDual variable(String name) {
        Double value = constants.get(name);
        if (value != null) {
            return constant(value);
        }
        List<PythonProduct> partials = coordinates.stream()
                .map(coordinate -> coordinate.equals(name) ? PythonProduct.ONE : PythonProduct.ZERO)
                .toList();
        return PythonDual.of(PythonProduct.atom(name), partials, false);
    }

    @Override
    public PythonDual apply(Operation operation, PythonDual a, PythonDual b, PythonDual c) {
        PythonDual slope = slope(operation, a, b, c);
        return new PythonDual(
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

    private PythonDual slope(Operation operation, PythonDual a, PythonDual b, PythonDual c) {
        return switch (operation) {
            case NEGATE ->
                PythonDual.of(
                        a.value().negated(), a.each(i -> a.partials().get(i).negated()), a.isWild());
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
            case SIGN -> PythonDual.flat(PythonProduct.call("np.sign", a.value()), coordinates.size());
            case FLOOR -> PythonDual.flat(PythonProduct.call("np.floor", a.value()), coordinates.size());
            case CEIL -> PythonDual.flat(PythonProduct.call("np.ceil", a.value()), coordinates.size());
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

    private PythonDual comparison(PythonDual a, String sign, PythonDual b) {
        return condition(a.value().text() + sign + b.value().text());
    }

    private PythonDual condition(String truth) {
        return PythonDual.condition(truth, coordinates.size());
    }

    private static PythonDual sum(PythonDual a, PythonDual b, UnaryOperator<PythonProduct> sign) {
        return PythonDual.of(
                a.value().plus(sign.apply(b.value())),
                a.each(i -> a.partials().get(i).plus(sign.apply(b.partials().get(i)))),
                a.isWild() || b.isWild());
    }

    private PythonDual product(PythonDual a, PythonDual b) {
        boolean isWild = a.isWild() || b.isWild();
        return PythonDual.of(
                a.value().times(b.value()),
                a.each(i -> chain(b.value(), a.partials().get(i), isWild)
                        .plus(chain(a.value(), b.partials().get(i), isWild))),
                isWild);
    }

    private PythonDual quotient(PythonDual a, PythonDual b) {
        PythonProduct value = a.value().over(b.value());
        PythonProduct byFirst = PythonProduct.ONE.over(b.value());
        PythonProduct bySecond = value.over(b.value()).negated();
        boolean isWild = !b.value().isConstant() || a.isWild();
        return PythonDual.of(
                value,
                a.each(i -> chain(byFirst, a.partials().get(i), isWild)
                        .plus(chain(bySecond, b.partials().get(i), isWild))),
                isWild && !(a.isFlat() && b.isFlat()));
    }

    private PythonDual power(PythonDual a, PythonDual b) {
        PythonProduct value = a.value().power(b.value());
        PythonProduct byBase = b.value().times(a.value().power(b.value().minus(PythonProduct.ONE)));
        PythonProduct byExponent =
                b.isFlat() ? PythonProduct.ZERO : chain(value, PythonProduct.call("np.log", a.value()), true);
        boolean isSmooth = b.value().isConstant() && b.value().value() >= 1 && !a.isWild();
        return PythonDual.of(
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
    private PythonDual choice(String function, String takesFirst, PythonDual first, PythonDual second) {
        return PythonDual.of(
                PythonProduct.call(function, second.value(), first.value()),
                first.each(i -> where(
                        takesFirst, first.partials().get(i), second.partials().get(i))),
                first.isWild() || second.isWild());
    }

    private PythonDual conditional(PythonDual a, PythonDual b, PythonDual c) {
        return PythonDual.of(
                where(c.isTrue(), a.value(), b.value()),
                a.each(i -> where(c.isTrue(), a.partials().get(i), b.partials().get(i))),
                a.isWild() || b.isWild());
    }

    private static PythonProduct where(String condition, PythonProduct a, PythonProduct b) {
        return a.text().equals(b.text())
                ? a
                : PythonProduct.atom("np.where(" + condition + ", " + a.real() + ", " + b.real() + ")");
    }

    private PythonDual function(Operation operation, PythonDual a) {
        PythonFunction function = PythonFunction.of(operation);
        PythonProduct value = PythonProduct.call(function.python(), a.value());
        PythonProduct outer = function.derivative(a.value(), value);
        boolean isWild = function.isWild() || a.isWild();
        return PythonDual.of(value, a.each(i -> chain(outer, a.partials().get(i), isWild)), isWild && !a.isFlat());
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
