package descenso.view.step;

import descenso.expr.Assignment;
import descenso.expr.Assignments;
import descenso.expr.Expression;
import descenso.expr.LatexWriter.Quantity;
import descenso.optim.Hyperparameter;
import descenso.optim.Schedule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The equations of an update rule at one step: the lines of its table with symbols and recorded numbers. Every step of a
 * run has the same number and kinds of equations.
 */
public final class UpdateEquations {

    private static final String RATE = "lr";
    private static final String NABLA = "nabla";
    private static final String FACTOR = "factor";

    private final StepInternals internals;
    private final String stepWord;

    /** The meaning of each name in the lines read so far. */
    private final Map<String, Quantity> quantities = new HashMap<>();

    private final List<Equation> equations = new ArrayList<>();

    private UpdateEquations(StepInternals internals, String stepWord) {
        this.internals = internals;
        this.stepWord = stepWord;
        for (Hyperparameter each : internals.rule().kind().hyperparameters()) {
            quantities.put(each.name(), given(internals, each.name()));
        }
        quantities.put(Assignments.TIME, time(internals));
        put(Assignments.PARAMETER, "_t", internals.parameter());
    }

    /** Returns the equations of an update in order of computation, with the word for the step in formulas. */
    public static List<Equation> compute(StepInternals internals, String stepWord) {
        UpdateEquations equations = new UpdateEquations(internals, stepWord);
        Assignments lines = internals.lines();
        Map<String, Double> kept = lines.kept();
        kept.keySet().forEach(name -> equations.put(name, "_{t-1}", internals.kept(name)));
        equations.addGradient();
        for (Assignment line : lines.lines()) {
            if (!line.name().equals(Assignments.GRADIENT)) {
                equations.addRate();
            }
            equations.add(line, kept.getOrDefault(line.name(), Double.NaN));
        }
        return equations.equations;
    }

    private static Quantity given(StepInternals internals, String hyperparameter) {
        String symbol =
                Hyperparameter.named(hyperparameter).map(Hyperparameter::symbol).orElse("");
        return new Quantity(symbol, internals.rule().value(hyperparameter, 0), false);
    }

    private static Quantity time(StepInternals internals) {
        return new Quantity("t", internals.step(), false);
    }

    /** Returns the symbol of a quantity at a step, in LaTeX. A symbol that has an index keeps it. */
    private String symbol(String name, String index) {
        String symbol = name.equals("step")
                ? "\\text{" + stepWord + "}"
                : internals.rule().kind().symbol(name);
        return name.equals("step") || symbol.contains("_") ? symbol : symbol + index;
    }

    private Quantity put(String name, String index, double value) {
        Quantity quantity = new Quantity(symbol(name, index), value, true);
        quantities.put(name, quantity);
        return quantity;
    }

    private void addGradient() {
        String nabla = internals.trial().problem().hasLoss() ? "\\nabla_{\\theta}L(\\theta_t)" : "";
        quantities.put(
                NABLA,
                new Quantity(nabla, internals.history().gradient(internals.step(), internals.coordinate()), true));
        add(new Assignment(Assignments.GRADIENT, Expression.of(NABLA, List.of(NABLA)), 0), Double.NaN);
    }

    /** Adds the equation of the learning rate before the first quantity that may use it, if there is a schedule. */
    private void addRate() {
        if (!(internals.trial().schedule() instanceof Schedule.Constant) && !quantities.containsKey(FACTOR)) {
            double factor = internals.trial().schedule().factor(internals.step() - 1);
            quantities.put(FACTOR, new Quantity("f_t", factor, true));
            Expression scaled = Expression.of(RATE + "*" + FACTOR, List.of(RATE, FACTOR));
            equations.add(new Equation(RATE, "\\eta_t", "=", scaled, quantities, internals.rate(), Double.NaN));
            quantities.put(RATE, new Quantity("\\eta_t", internals.rate(), true));
        }
    }

    /** Adds the equation of a line, with the value before the first step; NaN if the quantity is not kept. */
    private void add(Assignment line, double start) {
        String name = line.name();
        boolean isParameter = name.equals(Assignments.PARAMETER);
        boolean isAgain =
                equations.stream().anyMatch(equation -> equation.name().equals(name));
        Equation unnamed = Equation.workedOut(line.value(), quantities);
        double result = isParameter
                ? internals.history().parameter(internals.step(), internals.coordinate())
                : internals.hasState(name) ? internals.state(name) : unnamed.result();
        Quantity left = put(name, isParameter ? "_{t+1}" : "_t", result);
        equations.add(new Equation(
                name,
                left.symbol(),
                isAgain ? "\\leftarrow" : "=",
                line.value(),
                unnamed.quantities(),
                result,
                isParameter ? internals.parameter() : start));
    }

    /** Returns the weight of the gradients so far in a running mean that started at 0: 1 − βᵗ. */
    static Equation weight(StepInternals internals, String share) {
        Expression weight = Expression.of("1 - " + share + "^t", List.of(share, Assignments.TIME));
        return Equation.workedOut(weight, Map.of(share, given(internals, share), Assignments.TIME, time(internals)));
    }
}
