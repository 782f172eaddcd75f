package descenso.view.formula;

/** Evaluates a term. */
public final class TermValue implements Term.Visitor<Double> {

    public static double of(Term term) {
        return term.accept(new TermValue());
    }

    @Override
    public Double quantity(Term.Quantity quantity) {
        return quantity.value();
    }

    @Override
    public Double sum(Term.Sum sum) {
        return of(sum.left()) + of(sum.right());
    }

    @Override
    public Double difference(Term.Difference difference) {
        return of(difference.left()) - of(difference.right());
    }

    @Override
    public Double product(Term.Product product) {
        return of(product.left()) * of(product.right());
    }

    @Override
    public Double quotient(Term.Quotient quotient) {
        return of(quotient.over()) / of(quotient.under());
    }

    @Override
    public Double power(Term.Power power) {
        return Math.pow(of(power.base()), of(power.exponent()));
    }

    @Override
    public Double root(Term.Root root) {
        return Math.sqrt(of(root.of()));
    }

    @Override
    public Double negative(Term.Negative negative) {
        return -of(negative.of());
    }

    @Override
    public Double larger(Term.Larger larger) {
        return Math.max(of(larger.left()), of(larger.right()));
    }

    @Override
    public Double sign(Term.Sign sign) {
        return Math.signum(of(sign.of()));
    }
}
