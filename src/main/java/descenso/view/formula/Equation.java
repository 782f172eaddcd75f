package descenso.view.formula;

/**
 * The equation of one quantity of an update rule at one step.
 *
 * @param left the quantity's symbol, in LaTeX
 * @param relation the sign between the symbol and the formula, in LaTeX: equality or assignment
 * @param right the formula
 * @param result the value recorded by the run; the value of the formula if the optimizer does not store the quantity
 * @param start the value before the first step; NaN if there is none
 */
public record Equation(String left, String relation, Term right, double result, double start) {

    public Equation(String left, Term right, double result, double start) {
        this(left, "=", right, result, start);
    }

    /** Creates the equation of a quantity that the optimizer does not store. It has no value before the first step. */
    public static Equation workedOut(String left, Term right) {
        return new Equation(left, right, TermValue.of(right), Double.NaN);
    }

    /** Tests whether the right side is a single quantity, without numbers to substitute. */
    public boolean isGiven() {
        return right instanceof Term.Quantity;
    }
}
