package descenso.view.formula;

import descenso.expr.Assignments;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Selects the equations that a quantity depends on, so that the others do not hide them. */
public final class EquationDependencies {

    private EquationDependencies() {}

    /**
     * Returns the equation of a quantity and those of all quantities that it depends on, at the same step or the one
     * before. The parameter before the step counts as given.
     *
     * @param equations all equations of a step, in their order
     * @param quantity the quantity's name in the lines of the rule
     */
    public static List<Equation> of(List<Equation> equations, String quantity) {
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
