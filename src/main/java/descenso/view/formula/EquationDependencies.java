package descenso.view.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Selects the equations that a quantity depends on, so that the others do not hide them. */
public final class EquationDependencies {

    private static final String BEFORE = "_{t-1}";
    private static final String NOW = "_t";

    private EquationDependencies() {}

    /**
     * Returns the equation of a quantity and those of all quantities that it depends on, at the same step or the one
     * before.
     *
     * @param equations all equations of a step, in their order
     * @param symbol the quantity's symbol, in LaTeX
     */
    public static List<Equation> of(List<Equation> equations, String symbol) {
        Set<String> needed = new HashSet<>(Set.of(symbol));
        int before = 0;
        while (needed.size() > before) {
            before = needed.size();
            for (Equation equation : equations) {
                if (needed.contains(equation.left())) {
                    TermSymbols.of(equation.right()).forEach(each -> needed.add(each.replace(BEFORE, NOW)));
                }
            }
        }
        List<Equation> relevant = new ArrayList<>(equations);
        relevant.removeIf(equation -> !needed.contains(equation.left()));
        return relevant;
    }
}
