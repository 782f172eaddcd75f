package descenso.view.formula;

import java.util.HashSet;
import java.util.Set;

/** Collects the symbols of all quantities in a term. */
final class TermSymbols implements Term.Visitor<Set<String>> {

    private TermSymbols() {}

    static Set<String> of(Term term) {
        return term.accept(new TermSymbols());
    }

    private Set<String> union(Term left, Term right) {
        Set<String> both = new HashSet<>(left.accept(this));
        both.addAll(right.accept(this));
        return both;
    }

    @Override
    public Set<String> quantity(Term.Quantity quantity) {
        return Set.of(quantity.symbol());
    }

    @Override
    public Set<String> sum(Term.Sum sum) {
        return union(sum.left(), sum.right());
    }

    @Override
    public Set<String> difference(Term.Difference difference) {
        return union(difference.left(), difference.right());
    }

    @Override
    public Set<String> product(Term.Product product) {
        return union(product.left(), product.right());
    }

    @Override
    public Set<String> quotient(Term.Quotient quotient) {
        return union(quotient.over(), quotient.under());
    }

    @Override
    public Set<String> power(Term.Power power) {
        return union(power.base(), power.exponent());
    }

    @Override
    public Set<String> root(Term.Root root) {
        return root.of().accept(this);
    }

    @Override
    public Set<String> negative(Term.Negative negative) {
        return negative.of().accept(this);
    }

    @Override
    public Set<String> larger(Term.Larger larger) {
        return union(larger.left(), larger.right());
    }

    @Override
    public Set<String> sign(Term.Sign sign) {
        return sign.of().accept(this);
    }
}
