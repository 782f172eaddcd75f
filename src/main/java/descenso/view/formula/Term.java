package descenso.view.formula;

/**
 * An expression in quantities, each of which has a symbol and a number: written once, it is drawn with the symbols, with
 * the numbers put in, or worked out, and all three are the same expression.
 */
public sealed interface Term {

    <R> R accept(Visitor<R> visitor);

    /** Something for every kind of term. */
    interface Visitor<R> {

        R quantity(Quantity quantity);

        R sum(Sum sum);

        R difference(Difference difference);

        R product(Product product);

        R quotient(Quotient quotient);

        R power(Power power);

        R root(Root root);

        R negative(Negative negative);

        R larger(Larger larger);

        R sign(Sign sign);
    }

    /**
     * A number that has a name.
     *
     * @param symbol LaTeX; empty for a constant, which has no other name than its digits
     * @param varies whether it is another at another step
     */
    record Quantity(String symbol, double value, boolean varies) implements Term {

        public static Quantity constant(double value) {
            return new Quantity("", value, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quantity(this);
        }
    }

    record Sum(Term left, Term right) implements Term {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }
    }

    record Difference(Term left, Term right) implements Term {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.difference(this);
        }
    }

    record Product(Term left, Term right) implements Term {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.product(this);
        }
    }

    record Quotient(Term over, Term under) implements Term {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quotient(this);
        }
    }

    record Power(Quantity base, Term exponent) implements Term {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.power(this);
        }
    }

    record Root(Term of) implements Term {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.root(this);
        }
    }

    record Negative(Term of) implements Term {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negative(this);
        }
    }

    record Larger(Term left, Term right) implements Term {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.larger(this);
        }
    }

    record Sign(Term of) implements Term {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sign(this);
        }
    }
}
