package descenso.quiz;

import descenso.expr.AssignmentRunner;
import descenso.expr.Assignments;
import descenso.expr.Expression;
import descenso.optim.UpdateRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The computation of a question about an optimizer's steps by the lines of its rule: the correct one, or one with a
 * mistake.
 *
 * @param values numbers drawn for the question, by name
 * @param steps number of steps; after the question's last gradient, that one repeats
 * @param asked quantity whose value is the answer
 * @param forgotten quantities taken as 0 before the last step
 * @param isLate whether the last step uses the gradient of the step before it
 */
record SymbolicSteps(
        Assignments lines,
        Map<String, Double> hyperparameters,
        Solution.Steps question,
        Map<String, Double> values,
        int steps,
        String asked,
        Set<String> forgotten,
        boolean isLate) {

    /** Relative difference up to which values count as equal; covers rounding errors. */
    private static final double ROUNDING = 1e-9;

    /**
     * Returns the correct computation. Empty if the rule does not have the quantity, or if there are no steps.
     *
     * @throws IllegalArgumentException if the rule does not allow the value of a hyperparameter
     */
    static Optional<SymbolicSteps> of(Solution.Steps question, Map<String, Double> values) {
        UpdateRule rule = question.rule(values);
        SymbolicSteps steps = new SymbolicSteps(
                Assignments.of(rule.kind().lines(), rule.hyperparameters()),
                rule.hyperparameters(),
                question,
                values,
                question.gradients().size(),
                question.quantity(),
                Set.of(),
                false);
        return Optional.of(steps)
                .filter(any -> steps.steps > 0 && steps.results().contains(question.quantity()));
    }

    /** Returns the quantities that a question may request, in the order in which a step computes them. */
    List<String> results() {
        Set<String> names = question.rule().stateNames();
        return lines.names().stream()
                .filter(name -> names.contains(name) || name.equals(Assignments.PARAMETER))
                .toList();
    }

    private int size() {
        return lines.lines().size();
    }

    private SymbolicSteps with(Assignments changed) {
        return new SymbolicSteps(changed, hyperparameters, question, values, steps, asked, forgotten, isLate);
    }

    /** Returns computations in which parts of lines that match a pattern are replaced. */
    List<SymbolicSteps> replacing(String pattern, String replacement) {
        Expression part = parsed(pattern);
        Expression wrong = parsed(replacement);
        return inLines((changed, line) -> changed.withLine(line, value -> value.replaced(part, wrong)));
    }

    /** Returns computations in which whole lines that match a pattern are replaced. */
    List<SymbolicSteps> rewriting(String pattern, String replacement) {
        Expression formula = parsed(pattern);
        Expression wrong = parsed(replacement);
        return inLines((changed, line) ->
                changed.withLine(line, value -> value.matches(formula) ? value.replaced(formula, wrong) : value));
    }

    /** Returns computations in which the bias of running means is corrected; none if the rule itself corrects it. */
    List<SymbolicSteps> correcting() {
        boolean isCorrected =
                lines.lines().stream().anyMatch(line -> line.value().used().contains(Assignments.TIME));
        return isCorrected ? List.of() : inLines(SymbolicSteps::withCorrectedBias);
    }

    /** Returns the computation without the memory of all quantities before the last step, and without that of each. */
    List<SymbolicSteps> forgetting() {
        Set<String> kept = lines.kept().keySet();
        return Stream.concat(Stream.of(kept), kept.stream().map(Set::of))
                .map(names -> new SymbolicSteps(lines, hyperparameters, question, values, steps, asked, names, isLate))
                .toList();
    }

    /** Returns the computation with all lines changed, and with each line changed alone. Omits what changes nothing. */
    private List<SymbolicSteps> inLines(BiFunction<SymbolicSteps, Integer, SymbolicSteps> change) {
        List<SymbolicSteps> changes = new ArrayList<>(IntStream.range(0, size())
                .mapToObj(line -> change.apply(this, line))
                .filter(changed -> !hasLinesOf(changed))
                .toList());
        if (changes.size() > 1) {
            SymbolicSteps all = this;
            for (int line = 0; line < size(); line++) {
                all = change.apply(all, line);
            }
            changes.add(0, all);
        }
        return changes;
    }

    private boolean hasLinesOf(SymbolicSteps other) {
        return IntStream.range(0, size())
                .allMatch(line -> lines.lines()
                        .get(line)
                        .value()
                        .isSameAs(other.lines.lines().get(line).value()));
    }

    private SymbolicSteps withLine(int index, UnaryOperator<Expression> change) {
        Assignments.Assignment changed = lines.lines().get(index);
        return with(lines.with(line -> line.equals(changed)
                ? new Assignments.Assignment(line.name(), change.apply(line.value()), line.start())
                : line));
    }

    /** Returns the computation in which the lines after a running mean correct its bias; if the line is none, this. */
    private SymbolicSteps withCorrectedBias(int index) {
        Assignments.Assignment mean = lines.lines().get(index);
        Optional<String> share = hyperparameters.keySet().stream()
                .filter(name -> mean.value().matches(parsed(name + "*" + mean.name() + "+_new")))
                .findFirst();
        if (share.isEmpty()) {
            return this;
        }
        Expression corrected = parsed(mean.name() + "/(1-" + share.get() + "^t)");
        SymbolicSteps changed = this;
        for (int later = index + 1; later < size(); later++) {
            changed = changed.withLine(later, line -> line.replaced(parsed(mean.name()), corrected));
        }
        return changed;
    }

    /** Parses a formula in the names of the lines. A name that begins with _ stands for any part. */
    private Expression parsed(String text) {
        List<String> names = new ArrayList<>(lines.variables());
        names.addAll(List.of("epsilon", "_any", "_new", "_share"));
        return Expression.of(text, names);
    }

    /** Returns the computation with the opposite gradient, which includes that of the penalty. */
    SymbolicSteps withOppositeGradient() {
        return lines.lines().get(0).name().equals(Assignments.GRADIENT)
                ? withLine(0, line -> line.replaced(parsed("_any"), parsed("-_any")))
                : with(lines.withFirst(Assignments.GRADIENT, Expression.of("-g", lines.variables())));
    }

    /** Returns the computation with β₁ and β₂ exchanged, if the rule has both. */
    SymbolicSteps withSwappedShares() {
        Map<String, Double> swapped = new LinkedHashMap<>(hyperparameters);
        swapped.computeIfPresent("beta1", (name, beta) -> hyperparameters.getOrDefault("beta2", beta));
        swapped.computeIfPresent("beta2", (name, beta) -> hyperparameters.getOrDefault("beta1", beta));
        return new SymbolicSteps(lines, swapped, question, values, steps, asked, forgotten, isLate);
    }

    /** Returns the computation with the gradient of the step before in the last step. */
    SymbolicSteps withStaleGradient() {
        return new SymbolicSteps(lines, hyperparameters, question, values, steps, asked, forgotten, true);
    }

    /** Returns the computation in which all negative gradients lose their sign, and those in which one of them does. */
    List<SymbolicSteps> withLostSigns() {
        List<SymbolicSteps> each = IntStream.range(0, question.gradients().size())
                .mapToObj(step -> withGradient(step, "abs(_any)"))
                .toList();
        SymbolicSteps all = this;
        for (int step = 0; step < each.size(); step++) {
            all = all.withGradient(step, "abs(_any)");
        }
        return Stream.concat(Stream.of(all), each.stream()).toList();
    }

    /** Returns the computation with 0 for the gradient of a step, 0-based; none if nothing is left. */
    List<SymbolicSteps> withoutGradient(int step) {
        SymbolicSteps without = withGradient(step, "0*_any");
        return without.value() == 0 ? List.of() : List.of(without);
    }

    /** Returns the computation with the gradient of a step, {@code _any} in the change, changed. */
    private SymbolicSteps withGradient(int step, String change) {
        List<Expression> gradients = new ArrayList<>(question.gradients());
        Expression any = Expression.of("_any", List.of("_any"));
        gradients.set(step, gradients.get(step).replaced(any, Expression.of(change, List.of("_any"))));
        Solution.Steps changed = new Solution.Steps(
                question.rule(), question.hyperparameters(), question.start(), gradients, question.quantity());
        return new SymbolicSteps(lines, hyperparameters, changed, values, steps, asked, forgotten, isLate);
    }

    boolean isSameNumber(SymbolicSteps other) {
        double own = value();
        return Math.abs(own - other.value()) <= ROUNDING * Math.abs(own);
    }

    /** Returns the computation with more steps, or fewer if {@code more} is negative; at least 0. */
    SymbolicSteps withExtraSteps(int more) {
        int changed = Math.max(0, steps + more);
        return new SymbolicSteps(lines, hyperparameters, question, values, changed, asked, forgotten, isLate);
    }

    /** Returns the computation with another quantity as its answer. */
    SymbolicSteps withResult(String name) {
        return new SymbolicSteps(lines, hyperparameters, question, values, steps, name, forgotten, isLate);
    }

    /** Returns the answer; NaN if there is none. */
    double value() {
        return states().get(steps).getOrDefault(asked, Double.NaN);
    }

    /** Returns the values of the quantities after each step, by name. Index 0 is the start. */
    private List<Map<String, Double>> states() {
        AssignmentRunner runner = new AssignmentRunner(lines, hyperparameters, 1);
        double[] parameter = {Solution.in(values, question.start())};
        double[] gradient = {Double.NaN};
        List<Map<String, Double>> states = new ArrayList<>();
        Map<String, Double> start = new HashMap<>(lines.kept());
        start.put(Assignments.PARAMETER, parameter[0]);
        states.add(start);
        for (int t = 1; t <= steps; t++) {
            if (t == steps) {
                forgotten.forEach(runner::forget);
            }
            if (!isLate || t < steps || t == 1) {
                int last = question.gradients().size() - 1;
                gradient[0] = question.gradient(Math.min(t - 1, last), parameter[0], values);
            }
            runner.step(parameter, gradient, hyperparameters.getOrDefault("lr", Double.NaN));
            Map<String, Double> state = new HashMap<>();
            lines.names().forEach(name -> state.put(name, runner.value(name, 0)));
            states.add(state);
        }
        return states;
    }

    /** Returns the first quantity on the way to the answer that differs in another computation, or its answer. */
    String firstDifference(SymbolicSteps other) {
        List<Map<String, Double>> ownStates = states();
        List<Map<String, Double>> otherStates = other.states();
        Set<String> sources = new HashSet<>();
        collectSources(asked, sources);
        List<String> results = results();
        for (int t = 1; t < Math.min(ownStates.size(), otherStates.size()); t++) {
            for (String name : results) {
                double own = ownStates.get(t).getOrDefault(name, Double.NaN);
                double wrong = otherStates.get(t).getOrDefault(name, Double.NaN);
                boolean isEqual = Math.abs(own - wrong) <= ROUNDING * Math.max(Math.abs(own), Math.abs(wrong));
                if (!isEqual && sources.contains(name)) {
                    return name;
                }
            }
        }
        return other.asked;
    }

    /** Collects a name and all names that it depends on, at its own step or an earlier one. */
    private void collectSources(String name, Set<String> sources) {
        if (!sources.add(name)) {
            return;
        }
        lines.lines().stream()
                .filter(line -> line.name().equals(name))
                .flatMap(line -> line.value().used().stream())
                .forEach(used -> collectSources(used, sources));
        if (name.equals(Assignments.GRADIENT) && question.isMoving(values)) {
            collectSources(Assignments.PARAMETER, sources);
        }
    }
}
