package descenso.view.formula;

/**
 * One quantity of an update rule at one step.
 *
 * @param left its symbol, in LaTeX
 * @param relation what stands behind it: it is what follows, or becomes it
 * @param right what its formula says
 * @param result what the run had of it; where the optimizer does not remember it, what the formula comes to
 * @param start what it was before the first step; NaN where there was none
 */
public record Equation(String left, String relation, Term right, double result, double start) {

    public Equation(String left, Term right, double result, double start) {
        this(left, "=", right, result, start);
    }

    /** Of what is in no optimizer's memory, and is none before the first step. */
    public static Equation workedOut(String left, Term right) {
        return new Equation(left, right, TermValue.of(right), Double.NaN);
    }

    /** Whether there is nothing to put numbers in for: it is what it is. */
    public boolean isGiven() {
        return right instanceof Term.Quantity;
    }
}
