package descenso.view.step;

import descenso.expr.AssignmentRunner;
import descenso.expr.Assignments;
import descenso.expr.Expression;
import descenso.expr.LatexWriter.Quantity;
import descenso.optim.Hyperparameter;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import descenso.train.run.History;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The equations of an update rule at one step of a recorded run, in one coordinate: the lines of the rule's table with
 * symbols and recorded numbers. Every step of a run has the same number and kinds of equations.
 *
 * @param step from 1
 * @param coordinate the 0-based index of a coordinate of the history
 */
public record UpdateEquations(Trial trial, History history, int step, int coordinate) {

    private static final String RATE = "lr";
    private static final String NABLA = "nabla";
    private static final String FACTOR = "factor";

    /** Returns the equations of the update in order of computation, with the word for the step in formulas. */
    public List<Equation> compute(String stepWord) {
        return new Builder(stepWord).compute();
    }

    private UpdateRule rule() {
        return trial.rule();
    }

    private Assignments lines() {
        return Assignments.of(rule().kind().lines(), rule().hyperparameters());
    }

    /** Tests whether bias correction is on. Returns true for a rule without that option. */
    boolean isCorrected() {
        return rule().value("biasCorrection", 1) != 0;
    }

    private double rate() {
        return trial.rate(step - 1);
    }

    /** Returns the coordinate before the step. */
    double parameter() {
        return history.parameter(step - 1, coordinate);
    }

    boolean hasState(String name) {
        return history.stateNames().contains(name);
    }

    /** Returns the value that the optimizer stores under a name, after the step. */
    double state(String name) {
        return history.state(history.stateNames().indexOf(name), step, coordinate);
    }

    /**
     * Returns the value before the step of a name that the rule's lines keep from step to step. If the optimizer does
     * not store it, executes the lines again.
     */
    double kept(String name) {
        if (hasState(name) && step > 1) {
            return history.state(history.stateNames().indexOf(name), step - 1, coordinate);
        }
        AssignmentRunner runner = new AssignmentRunner(lines(), rule().hyperparameters(), 1);
        for (int before = 1; before < step; before++) {
            double[] parameter = {history.parameter(before - 1, coordinate)};
            runner.step(parameter, new double[] {history.gradient(before, coordinate)}, trial.rate(before - 1));
        }
        return runner.value(name, 0);
    }

    /** Returns the weight of the gradients so far in a running mean that started at 0: 1 − βᵗ. */
    Equation weight(String share) {
        Expression weight = Expression.of("1 - " + share + "^t", List.of(share, Assignments.TIME));
        return Equation.workedOut(weight, Map.of(share, given(share), Assignments.TIME, time()));
    }

    private Quantity given(String hyperparameter) {
        String symbol =
                Hyperparameter.named(hyperparameter).map(Hyperparameter::symbol).orElse("");
        return new Quantity(symbol, rule().value(hyperparameter, 0), false);
    }

    private Quantity time() {
        return new Quantity("t", step, false);
    }

    /** Collects the equations line by line. */
    private final class Builder {

        private final String stepWord;

        /** The meaning of each name in the lines read so far. */
        private final Map<String, Quantity> quantities = new HashMap<>();

        private final List<Equation> equations = new ArrayList<>();

        Builder(String stepWord) {
            this.stepWord = stepWord;
            for (Hyperparameter each : rule().kind().hyperparameters()) {
                quantities.put(each.name(), given(each.name()));
            }
            quantities.put(Assignments.TIME, time());
            put(Assignments.PARAMETER, "_t", parameter());
        }

        List<Equation> compute() {
            Assignments lines = lines();
            Map<String, Double> kept = lines.kept();
            kept.keySet().forEach(name -> put(name, "_{t-1}", kept(name)));
            addGradient();
            for (Assignments.Assignment line : lines.lines()) {
                if (!line.name().equals(Assignments.GRADIENT)) {
                    addRate();
                }
                add(line, kept.getOrDefault(line.name(), Double.NaN));
            }
            return equations;
        }

        /** Returns the symbol of a quantity at a step, in LaTeX. A symbol that has an index keeps it. */
        private String symbol(String name, String index) {
            String symbol = name.equals("step")
                    ? "\\text{" + stepWord + "}"
                    : rule().kind().symbol(name);
            return name.equals("step") || symbol.contains("_") ? symbol : symbol + index;
        }

        private Quantity put(String name, String index, double value) {
            Quantity quantity = new Quantity(symbol(name, index), value, true);
            quantities.put(name, quantity);
            return quantity;
        }

        private void addGradient() {
            String nabla = trial.problem().hasLoss() ? "\\nabla_{\\theta}L(\\theta_t)" : "";
            quantities.put(NABLA, new Quantity(nabla, history.gradient(step, coordinate), true));
            add(new Assignments.Assignment(Assignments.GRADIENT, Expression.of(NABLA, List.of(NABLA)), 0), Double.NaN);
        }

        /** Adds the equation of the learning rate before the first quantity that may use it, if there is a schedule. */
        private void addRate() {
            if (!(trial.schedule() instanceof Schedule.Constant) && !quantities.containsKey(FACTOR)) {
                double factor = trial.schedule().factor(step - 1);
                quantities.put(FACTOR, new Quantity("f_t", factor, true));
                Expression scaled = Expression.of(RATE + "*" + FACTOR, List.of(RATE, FACTOR));
                equations.add(new Equation(RATE, "\\eta_t", "=", scaled, quantities, rate(), Double.NaN));
                quantities.put(RATE, new Quantity("\\eta_t", rate(), true));
            }
        }

        /** Adds the equation of a line, with the value before the first step; NaN if the quantity is not kept. */
        private void add(Assignments.Assignment line, double start) {
            String name = line.name();
            boolean isParameter = name.equals(Assignments.PARAMETER);
            boolean isAgain =
                    equations.stream().anyMatch(equation -> equation.name().equals(name));
            Equation unnamed = Equation.workedOut(line.value(), quantities);
            double result =
                    isParameter ? history.parameter(step, coordinate) : hasState(name) ? state(name) : unnamed.result();
            Quantity left = put(name, isParameter ? "_{t+1}" : "_t", result);
            equations.add(new Equation(
                    name,
                    left.symbol(),
                    isAgain ? "\\leftarrow" : "=",
                    line.value(),
                    unnamed.quantities(),
                    result,
                    isParameter ? parameter() : start));
        }
    }

    /**
     * The equation of one quantity of an update rule at one step.
     *
     * @param name name of the quantity in the lines of the rule
     * @param left the quantity's symbol, in LaTeX
     * @param relation the sign between the symbol and the formula, in LaTeX: equality or assignment
     * @param right the formula
     * @param quantities what the variables of the formula stand for, by name; may have further entries
     * @param result the value recorded by the run; the value of the formula if the optimizer does not store the
     *     quantity
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
         * Returns the equation of a quantity and those of all quantities that it depends on, at the same step or the
         * one before, so that the others do not hide them. The parameter before the step counts as given.
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
}
