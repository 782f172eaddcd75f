package descenso.view.formula;

/**
 * An expression of quantities, each with a symbol and a number. One term is drawn with symbols, drawn with numbers or
 * evaluated, so that the three always agree.
 */
public sealed interface Term {

    <R> R accept(Visitor<R> visitor);

    /** An operation on every kind of term. */
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
     * A number with a symbol.
     *
     * @param symbol in LaTeX; empty for a constant, which is written as digits only
     * @param varies whether the number changes from step to step
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
