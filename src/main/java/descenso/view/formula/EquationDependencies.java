package descenso.view.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which equations of a step lead to a quantity: the others would only hide them. */
public final class EquationDependencies {

    private static final String BEFORE = "_{t-1}";
    private static final String NOW = "_t";

    private EquationDependencies() {}

    /**
     * Those that it follows from, at its own step or at one before, itself included.
     *
     * @param equations of a step, in their order
     * @param symbol of the quantity, in LaTeX
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
        List<Equation> leading = new ArrayList<>(equations);
        leading.removeIf(equation -> !needed.contains(equation.left()));
        return leading;
    }
}
