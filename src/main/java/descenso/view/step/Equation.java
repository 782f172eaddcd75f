package descenso.view.step;

import descenso.expr.Assignments;
import descenso.expr.Expression;
import descenso.expr.LatexWriter.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The equation of one quantity of an update rule at one step.
 *
 * @param name name of the quantity in the lines of the rule
 * @param left the quantity's symbol, in LaTeX
 * @param relation the sign between the symbol and the formula, in LaTeX: equality or assignment
 * @param right the formula
 * @param quantities what the variables of the formula stand for, by name; may have further entries
 * @param result the value recorded by the run; the value of the formula if the optimizer does not store the quantity
 * @param start the value before the first step; NaN if there is none
 */
public record Equation(
        String name,
        String left,
        String relation,
        Expression right,
        Map<String, Quantity> quantities,
        double result,
        double start) {

    private static final Quantity NONE = new Quantity("", Double.NaN, true);

    public Equation {
        quantities = Map.copyOf(quantities);
    }

    /** Creates the equation of a quantity that no optimizer stores, with the value of its formula. */
    public static Equation workedOut(Expression right, Map<String, Quantity> quantities) {
        double result = right.value(
                right.values(name -> quantities.getOrDefault(name, NONE).value()));
        return new Equation("", "", "=", right, quantities, result, Double.NaN);
    }

    /** Tests whether the right side is a single quantity, without numbers to substitute. */
    public boolean isGiven() {
        return right.isVariable();
    }

    Quantity quantity(String variable) {
        return quantities.getOrDefault(variable, NONE);
    }

    /**
     * Returns the equation of a quantity and those of all quantities that it depends on, at the same step or the one
     * before, so that the others do not hide them. The parameter before the step counts as given.
     *
     * @param equations all equations of a step, in their order
     * @param quantity the quantity's name in the lines of the rule
     */
    public static List<Equation> leadingTo(String quantity, List<Equation> equations) {
        Set<String> needed = new HashSet<>(Set.of(quantity));
        int before = 0;
        while (needed.size() > before) {
            before = needed.size();
            equations.stream()
                    .filter(equation -> needed.contains(equation.name()))
                    .flatMap(equation -> equation.right().used().stream())
                    .filter(name -> !name.equals(Assignments.PARAMETER))
                    .toList()
                    .forEach(needed::add);
        }
        return equations.stream()
                .filter(equation -> needed.contains(equation.name()))
                .toList();
    }
}
