package descenso.view.step;

import static descenso.view.formula.Term.Quantity.constant;

import descenso.view.formula.Term;
import descenso.view.formula.Term.Difference;
import descenso.view.formula.Term.Power;
import descenso.view.formula.Term.Product;
import descenso.view.formula.Term.Quantity;
import descenso.view.formula.TermValue;

/** The momentum of NAdam, which grows from about β₁/2 to β₁: μₜ = β₁·(1 − ½·0.96^(t·ψ)). */
record NAdamMomentum(StepInternals internals) {

    private static final Quantity ONE = constant(1);
    private static final Quantity HALF = constant(0.5);
    private static final Quantity SHRINKING = constant(0.96);

    /** Returns μₜ at the given time. */
    Term momentum(Quantity time) {
        Term missing = new Product(HALF, new Power(SHRINKING, new Product(time, internals.given("momentumDecay"))));
        return new Product(internals.given("beta1"), new Difference(ONE, missing));
    }

    /** Returns the product of all momenta up to a time; 1 for time 0. Stops at 0, because the product then stays 0. */
    double product(int time) {
        double product = 1;
        for (int t = 1; t <= time && product != 0; t++) {
            product *= TermValue.of(momentum(new Quantity("t", t, true)));
        }
        return product;
    }
}
