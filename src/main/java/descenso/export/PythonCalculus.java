package descenso.export;

import descenso.expr.Algebra;
import descenso.expr.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Expressions with their derivatives as Python, by the rules of school. At kinks they are those of
 * {@link descenso.expr.Evaluator#gradient}: a factor of 0 in the chain rule makes 0, beside an infinite one too.
 */
final class PythonCalculus implements Algebra<PythonSlope> {

    /** What is longer gets a line and a name of its own. */
    private static final int LONG = 90;

    private final List<String> coordinates;
    private final Map<String, Double> constants;
    private final List<String> lines = new ArrayList<>();
    private boolean usesSlope;

    /**
     * In these names.
     *
     * @param coordinates what derivatives are by
     * @param constants the values of names that stand for numbers
     */
    PythonCalculus(List<String> coordinates, Map<String, Double> constants) {
        this.coordinates = coordinates;
        this.constants = constants;
    }

    /** To be computed before what was returned. */
    List<String> lines() {
        return lines;
    }

    /** Whether the function {@code slope(outer, inner)} is called. */
    boolean usesSlope() {
        return usesSlope;
    }

    @Override
    public PythonSlope constant(double value) {
        return PythonSlope.flat(PythonTerm.constant(value), coordinates.size());
    }

    @Override
    public PythonSlope variable(String name) {
        Double value = constants.get(name);
        if (value != null) {
            return constant(value);
        }
        List<PythonTerm> partials = coordinates.stream()
                .map(coordinate -> coordinate.equals(name) ? PythonTerm.ONE : PythonTerm.ZERO)
                .toList();
        return PythonSlope.of(PythonTerm.atom(name), partials, false);
    }

    @Override
    public PythonSlope apply(Operation operation, PythonSlope a, PythonSlope b, PythonSlope c) {
        PythonSlope slope = slope(operation, a, b, c);
        return new PythonSlope(
                named(slope.value()),
                slope.partials().stream().map(this::named).toList(),
                slope.truth(),
                slope.isWild());
    }

    private PythonTerm named(PythonTerm term) {
        if (term.text().length() <= LONG) {
            return term;
        }
        String name = "a" + (lines.size() + 1);
        lines.add(name + " = " + term.text());
        return PythonTerm.atom(name);
    }

    private PythonSlope slope(Operation operation, PythonSlope a, PythonSlope b, PythonSlope c) {
        return switch (operation) {
            case NEGATE ->
                PythonSlope.of(
                        a.value().negated(), a.each(i -> a.partials().get(i).negated()), a.isWild());
            case ADD -> sum(a, b, UnaryOperator.identity());
            case SUBTRACT -> sum(a, b, PythonTerm::negated);
            case MULTIPLY -> product(a, b);
            case DIVIDE -> quotient(a, b);
            case POWER -> power(a, b);
            case MIN ->
                choice("np.minimum", b.value().text() + " < " + a.value().text(), b, a);
            case MAX ->
                choice("np.maximum", b.value().text() + " > " + a.value().text(), b, a);
            case IF -> conditional(a, b, c);
            case EXP, LN, LOG10, SQRT, SIN, COS, TAN, ASIN, ACOS, ATAN, TANH, ABS -> function(operation, a);
            case SIGN -> PythonSlope.flat(PythonTerm.call("np.sign", a.value()), coordinates.size());
            case FLOOR -> PythonSlope.flat(PythonTerm.call("np.floor", a.value()), coordinates.size());
            case CEIL -> PythonSlope.flat(PythonTerm.call("np.ceil", a.value()), coordinates.size());
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

    private PythonSlope comparison(PythonSlope a, String sign, PythonSlope b) {
        return condition(a.value().text() + sign + b.value().text());
    }

    private PythonSlope condition(String truth) {
        return PythonSlope.condition(truth, coordinates.size());
    }

    private static PythonSlope sum(PythonSlope a, PythonSlope b, UnaryOperator<PythonTerm> sign) {
        return PythonSlope.of(
                a.value().plus(sign.apply(b.value())),
                a.each(i -> a.partials().get(i).plus(sign.apply(b.partials().get(i)))),
                a.isWild() || b.isWild());
    }

    private PythonSlope product(PythonSlope a, PythonSlope b) {
        boolean isWild = a.isWild() || b.isWild();
        return PythonSlope.of(
                a.value().times(b.value()),
                a.each(i -> chain(b.value(), a.partials().get(i), isWild)
                        .plus(chain(a.value(), b.partials().get(i), isWild))),
                isWild);
    }

    private PythonSlope quotient(PythonSlope a, PythonSlope b) {
        PythonTerm value = a.value().over(b.value());
        PythonTerm byFirst = PythonTerm.ONE.over(b.value());
        PythonTerm bySecond = value.over(b.value()).negated();
        boolean isWild = !b.value().isConstant() || a.isWild();
        return PythonSlope.of(
                value,
                a.each(i -> chain(byFirst, a.partials().get(i), isWild)
                        .plus(chain(bySecond, b.partials().get(i), isWild))),
                isWild && !(a.isFlat() && b.isFlat()));
    }

    private PythonSlope power(PythonSlope a, PythonSlope b) {
        PythonTerm value = a.value().power(b.value());
        PythonTerm byBase = b.value().times(a.value().power(b.value().minus(PythonTerm.ONE)));
        PythonTerm byExponent = b.isFlat() ? PythonTerm.ZERO : chain(value, PythonTerm.call("np.log", a.value()), true);
        boolean isSmooth = b.value().isConstant() && b.value().value() >= 1 && !a.isWild();
        return PythonSlope.of(
                value,
                a.each(i -> chain(byBase, a.partials().get(i), !isSmooth)
                        .plus(chain(byExponent, b.partials().get(i), true))),
                !isSmooth && !(a.isFlat() && b.isFlat()));
    }

    /** One of two. */
    private PythonSlope choice(String function, String takesFirst, PythonSlope first, PythonSlope second) {
        return PythonSlope.of(
                PythonTerm.call(function, second.value(), first.value()),
                first.each(i -> where(
                        takesFirst, first.partials().get(i), second.partials().get(i))),
                first.isWild() || second.isWild());
    }

    private PythonSlope conditional(PythonSlope a, PythonSlope b, PythonSlope c) {
        return PythonSlope.of(
                where(c.isTrue(), a.value(), b.value()),
                a.each(i -> where(c.isTrue(), a.partials().get(i), b.partials().get(i))),
                a.isWild() || b.isWild());
    }

    private static PythonTerm where(String condition, PythonTerm a, PythonTerm b) {
        return a.text().equals(b.text())
                ? a
                : PythonTerm.atom("np.where(" + condition + ", " + a.real() + ", " + b.real() + ")");
    }

    private PythonSlope function(Operation operation, PythonSlope a) {
        PythonFunction function = PythonFunction.of(operation);
        PythonTerm value = PythonTerm.call(function.python(), a.value());
        PythonTerm outer = function.derivative(a.value(), value);
        boolean isWild = function.isWild() || a.isWild();
        return PythonSlope.of(value, a.each(i -> chain(outer, a.partials().get(i), isWild)), isWild && !a.isFlat());
    }

    /** The product of both, 0 if one of them is; beside what may be infinite Python has to look. */
    private PythonTerm chain(PythonTerm outer, PythonTerm inner, boolean isWild) {
        if (outer.isZero() || inner.isZero()) {
            return PythonTerm.ZERO;
        }
        if (!isWild || outer.isConstant() || inner.isConstant()) {
            return outer.times(inner);
        }
        usesSlope = true;
        return PythonTerm.call("slope", outer, inner);
    }
}
