package descenso.quiz;

import descenso.expr.AssignmentRunner;
import descenso.expr.Assignments;
import descenso.expr.Expression;
import descenso.optim.UpdateRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
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
 * @param result the answer, in the names of the lines after the last step and {@link #START}
 * @param forgotten quantities taken as 0 before the last step
 * @param isLate whether the last step uses the gradient of the step before it
 */
record SymbolicSteps(
        Assignments lines,
        Map<String, Double> hyperparameters,
        Solution.Steps question,
        Map<String, Double> values,
        int steps,
        Expression result,
        Set<String> forgotten,
        boolean isLate) {

    /** Name of the parameter before the first step. */
    private static final String START = "start";

    /** Relative difference up to which values count as equal; covers rounding errors. */
    private static final double ROUNDING = 1e-9;

    /**
     * Returns the correct computation. Empty if the rule does not have the quantity, or if there are no steps.
     *
     * @throws IllegalArgumentException if the rule does not allow the value of a hyperparameter
     */
    static Optional<SymbolicSteps> of(Solution.Steps question, Map<String, Double> values) {
        UpdateRule rule = question.rule(values);
        Assignments lines = Assignments.of(rule.kind().lines(), rule.hyperparameters());
        if (!lines.names().contains(question.quantity())) {
            return Optional.empty();
        }
        SymbolicSteps steps = new SymbolicSteps(
                lines,
                rule.hyperparameters(),
                question,
                values,
                question.gradients().size(),
                Expression.of(question.quantity(), named(lines)),
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

    /**
     * Returns the computation with each other quantity as its answer: a result, or a part of a line, the smallest parts
     * first.
     */
    List<SymbolicSteps> otherQuantities() {
        // what the step has computed so far: other names still have their values of the step before
        Set<String> known = new HashSet<>(hyperparameters.keySet());
        known.addAll(List.of(Assignments.GRADIENT, Assignments.TIME));
        Expression any = Expression.of("_any", List.of("_any"));
        List<Expression> parts = new ArrayList<>();
        for (Assignments.Assignment line : lines.lines()) {
            line.value().rewritings(any, any, any).stream()
                    .map(Expression.Rewriting::named)
                    .filter(part -> known.containsAll(part.used()))
                    .filter(part -> !hyperparameters.keySet().containsAll(part.used()))
                    .filter(part -> !results().contains(part.text()))
                    .filter(part -> !part.isVariable() || question.isMoving(values))
                    .forEach(part -> parts.add(0, part));
            known.add(line.name());
        }
        return Stream.concat(
                        results().stream().map(this::withResult), parts.stream().map(this::withResult))
                .toList();
    }

    private int size() {
        return lines.lines().size();
    }

    private SymbolicSteps with(Assignments changed) {
        return new SymbolicSteps(changed, hyperparameters, question, values, steps, result, forgotten, isLate);
    }

    /** Makes each slip in each part of a line that the answer needs, by mistake. Takes no product for a quotient. */
    Map<Mistake, List<Mistake.Wrong>> slips() {
        Map<Mistake, List<Mistake.Wrong>> slips = new EnumMap<>(Mistake.class);
        List<Assignments.Assignment> needed = lines.lines().stream()
                .filter(line -> sources().contains(line.name()))
                .toList();
        for (Assignments.Assignment line : needed) {
            for (FormulaSlip slip : FormulaSlip.inParts(line.value())) {
                boolean isForQuotient = slip.mistake() == Mistake.PRODUCT_AND_QUOTIENT
                        && slip.part().stream().anyMatch(part -> part.matches(parsed("_any*_new")));
                if (!isForQuotient) {
                    double wrong = with(line, slip.formula()).value();
                    Mistake.Diagnosis diagnosis = new Mistake.Diagnosis(slip.mistake(), "", slip.part());
                    slips.computeIfAbsent(slip.mistake(), mistake -> new ArrayList<>())
                            .add(new Mistake.Wrong(wrong, () -> diagnosis));
                }
            }
        }
        return slips;
    }

    /**
     * Returns the computation in which the gradients that are a multiple of the parameter are replaced; none if it has
     * no such gradient.
     *
     * @param replacement gradient in {@code _any}, the factor, and {@code x}
     */
    List<SymbolicSteps> withGradients(String replacement) {
        String parameter = Solution.Steps.PARAMETER;
        List<String> names = List.of("_any", parameter);
        Expression multiple = Expression.of("_any*" + parameter, names);
        boolean isMultiple = question.isMoving(values)
                && question.gradients().stream().anyMatch(gradient -> gradient.matches(multiple));
        return isMultiple
                ? List.of(withGradients(question.gradients().stream()
                        .map(gradient -> gradient.replaced(multiple, Expression.of(replacement, names)))
                        .toList()))
                : List.of();
    }

    /** Returns computations in which a gradient and the next one change places, unless they move with the parameter. */
    List<SymbolicSteps> withExchangedGradients() {
        return IntStream.range(
                        1, question.isMoving(values) ? 0 : question.gradients().size())
                .mapToObj(step -> {
                    List<Expression> gradients = new ArrayList<>(question.gradients());
                    Collections.swap(gradients, step - 1, step);
                    return withGradients(gradients);
                })
                .toList();
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

    /** Returns the computation with all lines replaced that match; none for a single step, which remembers nothing. */
    List<SymbolicSteps> remembering(String pattern, String replacement) {
        List<SymbolicSteps> changes = rewriting(pattern, replacement);
        return steps > 1 ? changes.subList(0, Math.min(1, changes.size())) : List.of();
    }

    /** Returns computations in which the bias of running means is corrected; none if the rule itself corrects it. */
    List<SymbolicSteps> correcting() {
        boolean isCorrected =
                lines.lines().stream().anyMatch(line -> line.value().used().contains(Assignments.TIME));
        return isCorrected ? List.of() : inLines(SymbolicSteps::withCorrectedBias);
    }

    /** Returns the computation with another formula of the step. */
    SymbolicSteps withStep(String formula) {
        return with(lines.with(line -> line.name().equals("step")
                ? new Assignments.Assignment(
                        line.name(), line.value().replaced(parsed("_any"), parsed(formula)), line.start())
                : line));
    }

    /** Returns the computation without the memory of all quantities before the last step, and without that of each. */
    List<SymbolicSteps> forgetting() {
        Set<String> kept = lines.kept().keySet();
        return Stream.concat(Stream.of(kept), kept.stream().map(Set::of))
                .map(names -> new SymbolicSteps(lines, hyperparameters, question, values, steps, result, names, isLate))
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
        Assignments.Assignment line = lines.lines().get(index);
        return with(line, change.apply(line.value()));
    }

    private SymbolicSteps with(Assignments.Assignment changed, Expression value) {
        return with(lines.with(
                line -> line.equals(changed) ? new Assignments.Assignment(line.name(), value, line.start()) : line));
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

    /**
     * Returns the computation with β₁ and β₂ exchanged; none if the rule lacks one, or if the answer needs only β₁,
     * because then the question need not even mention the other.
     */
    List<SymbolicSteps> withSwappedShares() {
        Map<String, Double> swapped = new LinkedHashMap<>(hyperparameters);
        swapped.computeIfPresent("beta1", (name, beta) -> hyperparameters.getOrDefault("beta2", beta));
        swapped.computeIfPresent("beta2", (name, beta) -> hyperparameters.getOrDefault("beta1", beta));
        return sources().contains("beta2")
                ? List.of(new SymbolicSteps(lines, swapped, question, values, steps, result, forgotten, isLate))
                : List.of();
    }

    /** Returns the computation with the gradient of the step before in the last step. */
    SymbolicSteps withStaleGradient() {
        return new SymbolicSteps(lines, hyperparameters, question, values, steps, result, forgotten, true);
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
        return withGradients(gradients);
    }

    private SymbolicSteps withGradients(List<Expression> gradients) {
        Solution.Steps changed = new Solution.Steps(
                question.rule(), question.hyperparameters(), question.start(), gradients, question.quantity());
        return new SymbolicSteps(lines, hyperparameters, changed, values, steps, result, forgotten, isLate);
    }

    /** Tests whether the answer is one of some numbers. */
    boolean isAny(double... numbers) {
        double own = value();
        return Arrays.stream(numbers).anyMatch(number -> Math.abs(own - number) <= ROUNDING * Math.abs(own));
    }

    /** Returns computations with a step more, with the gradient there; none if the question does not say that. */
    List<SymbolicSteps> withFurtherStep() {
        return question.isMoving(values) ? List.of(withSteps(steps + 1)) : List.of();
    }

    /** Returns the computation without its last step. */
    SymbolicSteps withoutLastStep() {
        return withSteps(Math.max(0, steps - 1));
    }

    private SymbolicSteps withSteps(int changed) {
        return new SymbolicSteps(lines, hyperparameters, question, values, changed, result, forgotten, isLate);
    }

    /** Returns the computation with another answer, an expression as of {@link #result}. */
    SymbolicSteps withResult(String expression) {
        return withResult(Expression.of(expression, named(lines)));
    }

    private SymbolicSteps withResult(Expression other) {
        return new SymbolicSteps(lines, hyperparameters, question, values, steps, other, forgotten, isLate);
    }

    private static List<String> named(Assignments lines) {
        List<String> names = new ArrayList<>(lines.variables());
        names.add(START);
        return names;
    }

    /** Tests whether the parameter is asked for. */
    boolean isOfParameter() {
        return question.quantity().equals(Assignments.PARAMETER);
    }

    /** Returns the answer; NaN if there is none. */
    double value() {
        Map<String, Double> last = states().get(steps);
        return result.value(result.values(name -> last.getOrDefault(name, Double.NaN)));
    }

    /** Returns the values of the quantities after each step, by name. Index 0 is the start. */
    private List<Map<String, Double>> states() {
        AssignmentRunner runner = new AssignmentRunner(lines, hyperparameters, 1);
        double[] parameter = {Solution.in(values, question.start())};
        double[] gradient = {Double.NaN};
        List<Map<String, Double>> states = new ArrayList<>();
        Map<String, Double> start = new HashMap<>(lines.kept());
        start.put(Assignments.PARAMETER, parameter[0]);
        start.put(START, parameter[0]);
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
            Map<String, Double> state = new HashMap<>(hyperparameters);
            state.put(Assignments.TIME, (double) t);
            state.put(Assignments.GRADIENT, gradient[0]);
            state.put(START, states.get(0).getOrDefault(START, Double.NaN));
            lines.names().forEach(name -> state.put(name, runner.value(name, 0)));
            states.add(state);
        }
        return states;
    }

    /** Returns the first quantity on the way to the answer that differs in another computation, or its answer. */
    String firstDifference(SymbolicSteps other) {
        List<Map<String, Double>> ownStates = states();
        List<Map<String, Double>> otherStates = other.states();
        Set<String> sources = sources();
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
        return other.result.isVariable() ? other.result.text() : "";
    }

    /** Returns the names that the answer depends on. */
    private Set<String> sources() {
        Set<String> sources = new HashSet<>();
        collectSources(question.quantity(), sources);
        return sources;
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
