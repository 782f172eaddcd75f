package descenso.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number that Python is to compute, as numerator · above / (denominator · below), so that it is written as people write
 * it: 4·x³/4 as x**3, and x·y + x·y as 2*x*y.
 */
final class PythonProduct {

    static final PythonProduct ZERO = constant(0);
    static final PythonProduct ONE = constant(1);

    /** Powers from this one on are left to Python. */
    private static final int LARGE = 100;

    /** By Python's own zeros nothing may be divided; by this one as everywhere else. */
    private static final String NOTHING = "np.float64(0)";

    private final double numerator;
    private final double denominator;

    /** Names, calls and sums in parentheses, each with its power. */
    private final Map<String, Integer> above;

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

    /** What binds as tightly as a name does. */
    static PythonProduct atom(String text) {
        return new PythonProduct(1, 1, Map.of(text, 1), Map.of());
    }

    static PythonProduct call(String function, PythonProduct... arguments) {
        List<String> texts = new ArrayList<>();
        for (PythonProduct argument : arguments) {
            texts.add(argument.text());
        }
        return atom(function + "(" + String.join(", ", texts) + ")");
    }

    /** Perhaps times something that is not finite. */
    boolean isZero() {
        return numerator == 0;
    }

    boolean isConstant() {
        return above.isEmpty() && below.isEmpty();
    }

    /** Of a constant. */
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
            // what cancels is 0 only where it is finite
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
        boolean isLost = isLost(product, numerator, other.numerator) || isLost(divisor, denominator, other.denominator);
        return isLost
                ? atom("(" + operand() + "*" + other.operand() + ")")
                : reduced(product, divisor, merged(above, other.above), merged(below, other.below));
    }

    /** Whether a product of two numbers is too large or too small to be one, before anything is multiplied by it. */
    private static boolean isLost(double product, double one, double other) {
        boolean isInfinite = Double.isInfinite(product) && Double.isFinite(one) && Double.isFinite(other);
        return isInfinite || (product == 0 && one != 0 && other != 0);
    }

    PythonProduct over(PythonProduct other) {
        return times(other.isZero() ? other.inverseOfZero() : other.inverse(Math.signum(other.numerator)));
    }

    private PythonProduct inverseOfZero() {
        Map<String, Integer> divisors = merged(Map.of(NOTHING, 1), above);
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

    /** Whole numbers cancel; others would be rounded. */
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

    /** To a power that may be anything. */
    PythonProduct power(PythonProduct exponent) {
        if (exponent.isConstant() && (exponent.value() == 0 || exponent.value() == 1)) {
            return exponent.isZero() ? ONE : this;
        }
        boolean isWhole =
                exponent.isConstant() && exponent.value() == Math.rint(exponent.value()) && exponent.value() > 0;
        if (isWhole && exponent.value() < LARGE && numerator == 1 && denominator == 1 && isAlone()) {
            return new PythonProduct(1, 1, Map.of(only(), (int) exponent.value()), Map.of());
        }
        boolean isNumeral = exponent.isConstant() && exponent.denominator == 1;
        String power = isNumeral ? exponent.text() : exponent.tight();
        return atom("(" + base(exponent) + "**" + power + ")");
    }

    /** Of two plain numbers Python makes whole, complex or no numbers where others make infinite ones, or none. */
    private String base(PythonProduct exponent) {
        boolean isPlain = isConstant() && exponent.isConstant();
        boolean isPythons = isPlain && (value() <= 0 || !Double.isFinite(Math.pow(value(), exponent.value())));
        return isPythons ? "np.float64(" + text() + ")" : tight();
    }

    /** As it stands where Python would otherwise take a whole number for an integer. */
    String real() {
        return isConstant() && denominator == 1 ? Python.real(numerator) : text();
    }

    /** As it stands alone. */
    String text() {
        String operand = operand();
        return isSum() ? operand.substring(1, operand.length() - 1) : operand;
    }

    private boolean isSum() {
        return numerator == 1 && denominator == 1 && isAlone() && only().startsWith("(");
    }

    private boolean isAlone() {
        return below.isEmpty() && above.size() == 1 && above.containsValue(1);
    }

    private String only() {
        return above.keySet().iterator().next();
    }

    /** As it stands after a sign. */
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

    /** As it stands before a power. */
    private String tight() {
        boolean isTight = numerator == 1 && denominator == 1 && isAlone();
        boolean isPlain = isConstant() && denominator == 1 && numerator >= 0;
        return isTight || isPlain ? operand() : "(" + text() + ")";
    }
}
