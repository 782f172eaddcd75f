package descenso.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A term that Python computes, as numerator · above / (denominator · below). The form lets terms be simplified as is
 * usual by hand: 4·x³/4 is written x**3, and x·y + x·y is written 2*x*y.
 */
final class PythonProduct {

    static final PythonProduct ZERO = constant(0);
    static final PythonProduct ONE = constant(1);

    /**
     * Exponent, exclusive, up to which a power is kept as a factor with an exponent; larger powers are left to Python.
     */
    private static final int POWER_LIMIT = 100;

    /** Zero as a divisor. Division by a Python zero raises an exception; division by a numpy zero follows IEEE 754. */
    private static final String NUMPY_ZERO = "np.float64(0)";

    private final double numerator;
    private final double denominator;

    /** Exponents by factor of the numerator: names, calls and sums in parentheses. */
    private final Map<String, Integer> above;

    /** Exponents by factor of the denominator. */
    private final Map<String, Integer> below;

    private PythonProduct(
            double numerator, double denominator, Map<String, Integer> above, Map<String, Integer> below) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.above = above;
        this.below = below;
    }

    static PythonProduct constant(double value) {
        return new PythonProduct(value, 1, Map.of(), Map.of());
    }

    /**
     * Creates a term from a text that needs no parentheses beside any operator: a name, a call or a parenthesised term.
     */
    static PythonProduct atom(String text) {
        return new PythonProduct(1, 1, Map.of(text, 1), Map.of());
    }

    /** Creates a function call. */
    static PythonProduct call(String function, PythonProduct... arguments) {
        List<String> texts = new ArrayList<>();
        for (PythonProduct argument : arguments) {
            texts.add(argument.text());
        }
        return atom(function + "(" + String.join(", ", texts) + ")");
    }

    /** Tests whether the numerator is 0. The value may still be NaN if a factor is not finite. */
    boolean isZero() {
        return numerator == 0;
    }

    boolean isConstant() {
        return above.isEmpty() && below.isEmpty();
    }

    /** Returns the value of a constant. Defined only if {@link #isConstant}. */
    double value() {
        return numerator / denominator;
    }

    PythonProduct negated() {
        return new PythonProduct(-numerator, denominator, above, below);
    }

    PythonProduct plus(PythonProduct other) {
        if (isConstant() && other.isConstant()) {
            return constant(value() + other.value());
        }
        if (isConstant() && isZero()) {
            return other;
        }
        if (other.isConstant() && other.isZero()) {
            return this;
        }
        if (above.equals(other.above) && below.equals(other.below)) {
            double sum = numerator * other.denominator + other.numerator * denominator;
            // a − a is 0 only if a is finite, so the difference is left to Python
            return sum == 0
                    ? atom("(" + text() + " - " + other.negated().operand() + ")")
                    : reduced(sum, denominator * other.denominator, above, below);
        }
        String text = other.numerator < 0 ? " - " + other.negated().operand() : " + " + other.operand();
        return atom("(" + text() + text + ")");
    }

    PythonProduct minus(PythonProduct other) {
        return plus(other.negated());
    }

    PythonProduct times(PythonProduct other) {
        double product = numerator * other.numerator;
        double divisor = denominator * other.denominator;
        boolean isOutOfRange = isOutOfRange(product, numerator, other.numerator)
                || isOutOfRange(divisor, denominator, other.denominator);
        return isOutOfRange
                ? atom("(" + operand() + "*" + other.operand() + ")")
                : reduced(product, divisor, merged(above, other.above), merged(below, other.below));
    }

    /**
     * Tests whether the product of two numbers overflows or underflows. Such a product is left to Python, because the
     * order of the multiplications then matters.
     */
    private static boolean isOutOfRange(double product, double one, double other) {
        boolean isInfinite = Double.isInfinite(product) && Double.isFinite(one) && Double.isFinite(other);
        return isInfinite || (product == 0 && one != 0 && other != 0);
    }

    PythonProduct over(PythonProduct other) {
        return times(other.isZero() ? other.inverseOfZero() : other.inverse(Math.signum(other.numerator)));
    }

    private PythonProduct inverseOfZero() {
        Map<String, Integer> divisors = merged(Map.of(NUMPY_ZERO, 1), above);
        return new PythonProduct(Math.copySign(1, numerator), 1, /* above= */ below, /* below= */ divisors);
    }

    private PythonProduct inverse(double sign) {
        return new PythonProduct(sign * denominator, sign * numerator, /* above= */ below, /* below= */ above);
    }

    private static Map<String, Integer> merged(Map<String, Integer> some, Map<String, Integer> others) {
        Map<String, Integer> merged = new LinkedHashMap<>(some);
        others.forEach((text, power) -> merged.merge(text, power, Integer::sum));
        return Collections.unmodifiableMap(merged);
    }

    /**
     * Creates a product with numerator and denominator cancelled if both are whole. Other numbers stay, because a
     * quotient would be rounded.
     */
    private static PythonProduct reduced(
            double numerator, double denominator, Map<String, Integer> above, Map<String, Integer> below) {
        boolean areWhole = numerator == Math.rint(numerator) && denominator == Math.rint(denominator);
        double ratio = numerator / denominator;
        if (areWhole && ratio == Math.rint(ratio)) {
            return new PythonProduct(ratio, 1, above, below);
        }
        double inverse = Math.abs(denominator / numerator);
        return areWhole && inverse == Math.rint(inverse)
                ? new PythonProduct(Math.signum(numerator), inverse, above, below)
                : new PythonProduct(numerator, denominator, above, below);
    }

    /**
     * Returns this term to a power.
     *
     * @param exponent any term; an exponent of 0 or 1 and whole powers of a single factor are simplified
     */
    PythonProduct power(PythonProduct exponent) {
        if (exponent.isConstant() && (exponent.value() == 0 || exponent.value() == 1)) {
            return exponent.isZero() ? ONE : this;
        }
        boolean isWhole =
                exponent.isConstant() && exponent.value() == Math.rint(exponent.value()) && exponent.value() > 0;
        if (isWhole && exponent.value() < POWER_LIMIT && numerator == 1 && denominator == 1 && isSingleFactor()) {
            return new PythonProduct(1, 1, Map.of(onlyFactor(), (int) exponent.value()), Map.of());
        }
        boolean isNumeral = exponent.isConstant() && exponent.denominator == 1;
        String power = isNumeral ? exponent.text() : exponent.powerOperand();
        return atom("(" + base(exponent) + "**" + power + ")");
    }

    /**
     * Returns the base of a power. For two constants, Python gives an integer, a complex number or an exception where
     * IEEE 754 gives an infinity or NaN; the base is then a numpy number.
     */
    private String base(PythonProduct exponent) {
        boolean isPlain = isConstant() && exponent.isConstant();
        boolean needsNumpy = isPlain && (value() <= 0 || !Double.isFinite(Math.pow(value(), exponent.value())));
        return needsNumpy ? "np.float64(" + text() + ")" : powerOperand();
    }

    /** Returns the text, with a whole constant as a float, which Python would otherwise take for an integer. */
    String real() {
        return isConstant() && denominator == 1 ? Python.real(numerator) : text();
    }

    /** Returns the text for a place without adjacent operators; a sum has no parentheses. */
    String text() {
        String operand = operand();
        return isSum() ? operand.substring(1, operand.length() - 1) : operand;
    }

    private boolean isSum() {
        return numerator == 1
                && denominator == 1
                && isSingleFactor()
                && onlyFactor().startsWith("(");
    }

    private boolean isSingleFactor() {
        return below.isEmpty() && above.size() == 1 && above.containsValue(1);
    }

    private String onlyFactor() {
        return above.keySet().iterator().next();
    }

    /** Returns the text for a place after an additive operator. */
    private String operand() {
        List<String> factors = factors(above);
        if (Math.abs(numerator) != 1 || factors.isEmpty()) {
            factors.add(0, Python.number(Math.abs(numerator)));
        }
        List<String> divisors = factors(below);
        if (denominator != 1) {
            divisors.add(0, Python.number(denominator));
        }
        String product = (numerator < 0 ? "-" : "") + String.join("*", factors);
        return divisors.isEmpty() ? product : product + "/" + String.join("/", divisors);
    }

    private static List<String> factors(Map<String, Integer> powers) {
        List<String> factors = new ArrayList<>();
        powers.forEach((text, power) -> factors.add(power == 1 ? text : text + "**" + power));
        return factors;
    }

    /** Returns the text for a place beside the power operator. */
    private String powerOperand() {
        boolean isFactor = numerator == 1 && denominator == 1 && isSingleFactor();
        boolean isPlain = isConstant() && denominator == 1 && numerator >= 0;
        return isFactor || isPlain ? operand() : "(" + text() + ")";
    }
}
