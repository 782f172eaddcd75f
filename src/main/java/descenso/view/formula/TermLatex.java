package descenso.view.formula;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Formats a term as LaTeX, with its symbols or with numbers substituted.
 *
 * @param hasNumbers whether numbers are substituted
 * @param value the number of a quantity
 * @param number formats a number as LaTeX
 * @param comma the separator between the arguments of a function
 */
record TermLatex(boolean hasNumbers, ToDoubleFunction<Term.Quantity> value, DoubleFunction<String> number, String comma)
        implements Term.Visitor<String> {

    String of(Term term) {
        return term.accept(this);
    }

    @Override
    public String quantity(Term.Quantity quantity) {
        return isSymbolic(quantity) ? quantity.symbol() : number.apply(value.applyAsDouble(quantity));
    }

    private boolean isBelowZero(Term.Quantity quantity) {
        return !isSymbolic(quantity) && value.applyAsDouble(quantity) < 0;
    }

    private boolean isSymbolic(Term.Quantity quantity) {
        return !hasNumbers && !quantity.symbol().isEmpty();
    }

    /** Formats a sum. Writes the addition of a negative number as a subtraction. */
    @Override
    public String sum(Term.Sum sum) {
        return sum.right() instanceof Term.Quantity right && isBelowZero(right)
                ? of(sum.left()) + " - " + number.apply(-value.applyAsDouble(right))
                : of(sum.left()) + " + " + of(sum.right());
    }

    @Override
    public String difference(Term.Difference difference) {
        return of(difference.left()) + " - " + factor(difference.right());
    }

    @Override
    public String product(Term.Product product) {
        return factor(product.left()) + times(product) + factor(product.right());
    }

    /**
     * Returns the sign of a product: a dot between numbers and beside a name of several letters, otherwise a thin
     * space.
     */
    private String times(Term.Product product) {
        boolean isNumber = (product.left() instanceof Term.Quantity left && !isLetter(left))
                || (product.right() instanceof Term.Quantity right && !isLetter(right));
        return hasNumbers || isNumber ? " \\cdot " : "\\, ";
    }

    private boolean isLetter(Term.Quantity quantity) {
        return isSymbolic(quantity) && !quantity.symbol().startsWith("\\text");
    }

    @Override
    public String quotient(Term.Quotient quotient) {
        String over = quotient.over() instanceof Term.Quantity ? factor(quotient.over()) : of(quotient.over());
        return "\\frac{" + over + "}{" + of(quotient.under()) + "}";
    }

    @Override
    public String power(Term.Power power) {
        Term.Quantity base = power.base();
        boolean isPlain =
                isSymbolic(base) || !number.apply(value.applyAsDouble(base)).contains("\\text");
        String written = isPlain ? factor(base) : "(" + of(base) + ")";
        return written + "^{" + of(power.exponent()) + "}";
    }

    @Override
    public String root(Term.Root root) {
        return "\\sqrt{" + of(root.of()) + "}";
    }

    @Override
    public String negative(Term.Negative negative) {
        return "-" + factor(negative.of());
    }

    @Override
    public String larger(Term.Larger larger) {
        return "\\max(" + of(larger.left()) + comma + of(larger.right()) + ")";
    }

    @Override
    public String sign(Term.Sign sign) {
        return "\\operatorname{sign}(" + of(sign.of()) + ")";
    }

    /** Returns a factor, in parentheses if it is a sum, a difference or a negative number. */
    private String factor(Term term) {
        boolean isSum = term instanceof Term.Sum || term instanceof Term.Difference;
        boolean isSigned = term instanceof Term.Quantity quantity && isBelowZero(quantity);
        return isSum || isSigned ? "(" + of(term) + ")" : of(term);
    }
}
