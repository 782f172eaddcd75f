package descenso.course.experiment;

import descenso.course.experiment.OptimizerSpecs.OptimizerSpec;
import descenso.course.experiment.ProblemReader.BoundProblem;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.ExpressionReader;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.Scope;
import descenso.course.source.Scope.Variables;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.train.Comparison;
import descenso.train.TheoreticalValue;
import descenso.train.problem.Problem;
import descenso.train.run.Label;
import descenso.train.run.MeasureVariables;
import descenso.train.run.RunLimit;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the trials of an experiment: for every combination of the variables (the first variable changes slowest) and
 * every value of the sweep, each optimizer in file order.
 */
public final class ComparisonReader {

    private final MappingReader experiment;
    private final OptimizerSpecs specs;
    private final ProblemReader problems;
    private final List<Trial> trials = new ArrayList<>();
    private Map<String, LocalizedText> titles = Map.of();
    private Map<TheoreticalValue, Experiment.TheoryLine> theories = Map.of();
    private boolean isSound;

    public ComparisonReader(MappingReader experiment, OptimizerSpecs specs) {
        this.experiment = experiment;
        this.specs = specs;
        this.problems = new ProblemReader(experiment.map());
    }

    /** Reads the trials, up to the first combination with an error. */
    public Comparison read(Variables variables) {
        isSound = !specs.all().isEmpty() && !variables.scopes().isEmpty();
        for (Scope scope : variables.scopes()) {
            MappingReader top = experiment.withScope(scope);
            combine(top, variables);
            isSound &= top.isValid();
            if (!isSound) {
                break;
            }
        }
        theories = isSound ? new TheoryReader(specs, trials).read(experiment.withScope(variables.fixed())) : Map.of();
        return new Comparison(trials, List.copyOf(theories.keySet()));
    }

    /** Returns the index of all trials, for references to them; empty if reading them failed. */
    public Optional<RunIndex> runs() {
        return isSound ? Optional.of(new RunIndex(specs, trials)) : Optional.empty();
    }

    /** Returns the theoretical values, each with the line that defines it. */
    public Map<TheoreticalValue, Experiment.TheoryLine> theories() {
        return theories;
    }

    /** Returns the titles of measures and searches, by name. */
    public Map<String, LocalizedText> titles() {
        return titles;
    }

    private void combine(MappingReader top, Variables variables) {
        Optional<BoundProblem> bound = problems.read(top.context());
        List<OptimizerSpec.Bound> optimizers =
                specs.all().stream().map(spec -> spec.bind(top.context())).toList();
        List<Map<String, Double>> sweep = top.optional("sweep", node -> sweep(node, top.context()), List.of(Map.of()));
        if (bound.isEmpty()) {
            BoundProblem.checkLengths(top);
            return;
        }
        Problem problem = bound.get().problem();
        requireFreeNames(top, problem);
        RunLimit limit = bound.get().limit(top);
        RecordingReader recordings = new RecordingReader(top, problem, limit, specs);
        titles = recordings.titles();
        if (trials.size() + sweep.size() * optimizers.size() > Variables.MOST_RUNS) {
            top.report("optimizers", MessageKey.EXPERIMENT_MANY_RUNS, Integer.toString(Variables.MOST_RUNS));
        }
        for (Map<String, Double> swept : sweep) {
            Map<String, Double> values = new LinkedHashMap<>(top.scope().values());
            values.putAll(swept);
            Map<String, Double> shown = new LinkedHashMap<>(values);
            shown.keySet().removeIf(name -> !variables.varying().contains(name) && !swept.containsKey(name));
            for (OptimizerSpec.Bound optimizer : optimizers) {
                UpdateRule rule = optimizer.rule();
                for (Map.Entry<String, Double> each : swept.entrySet()) {
                    rule = rule.with(each.getKey(), each.getValue());
                }
                trials.add(new Trial(
                        new Label(optimizer.spec().label(), shown),
                        values,
                        rule,
                        optimizer.schedule(),
                        problem,
                        limit,
                        recordings.of(optimizer.spec())));
            }
        }
    }

    /** Reports variables with the name of another value that a measure can use, except of a hyperparameter. */
    private void requireFreeNames(MappingReader top, Problem problem) {
        List<String> taken = MeasureVariables.names(problem, List.of());
        for (String name : top.scope().values().keySet()) {
            if (taken.contains(name) && !specs.hyperparameters().contains(name)) {
                top.optional("variables", YamlNode::map)
                        .ifPresent(map -> top.report(map.positionOf(name), MessageKey.EXPERIMENT_TAKEN_NAME, name));
            }
        }
    }

    /** Reads {@code sweep: {lr: …}}: each value of the hyperparameter as a map; one empty map without optimizers. */
    private List<Map<String, Double>> sweep(YamlNode node, ReadContext context) throws CourseException {
        YamlMap map = node.map();
        if (map.keys().size() != 1) {
            throw node.error(MessageKey.EXPERIMENT_ONE_SWEEP);
        }
        String name = map.keys().get(0);
        if (context.scope().values().containsKey(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_TAKEN_NAME, name);
        }
        if (specs.all().isEmpty()) {
            return List.of(Map.of());
        }
        OptimizerSpecs.requireAll(specs.all(), map.positionOf(name), name);
        List<Hyperparameter> swept = specs.all().stream()
                .map(spec -> spec.hyperparameter(name).orElseThrow())
                .toList();
        YamlNode list = map.required(name);
        List<Double> values =
                Numbers.values(list, context, item -> context.scope().hyperparameter(swept.get(0), item));
        for (Hyperparameter each : swept) {
            for (double value : values) {
                if (!each.allows(value)) {
                    String range = new Bounds(each.range()).toString();
                    throw list.error(MessageKey.EXPERIMENT_OUT_OF_RANGE, NumberText.of(value), range);
                }
            }
        }
        return values.stream().map(value -> Map.of(name, value)).toList();
    }

    /** Reads the list {@code theory}: closed forms, each with the measure that it predicts. */
    private record TheoryReader(OptimizerSpecs specs, List<Trial> trials) {

        private static final String WHEN = "when";
        private static final String ELSE = "else";
        private static final String TOLERANCE = "tolerance";
        private static final String RELATIVE = "relative";

        /** Condition that is added to closed forms that do not mention the noise. */
        private static final String QUIET = Problem.NOISE + " == 0";

        /**
         * Returns the theoretical values in file order with their lines. Only variables with one value are in scope.
         */
        Map<TheoreticalValue, Experiment.TheoryLine> read(MappingReader top) {
            Map<TheoreticalValue, Experiment.TheoryLine> lines = new LinkedHashMap<>();
            top.items("theory", Schema.of("theory"), this::theories).forEach(lines::putAll);
            return lines;
        }

        /** Returns one theoretical value per optimizer that the line applies to. */
        private Map<TheoreticalValue, Experiment.TheoryLine> theories(MappingReader item) throws CourseException {
            Map<TheoreticalValue, Experiment.TheoryLine> lines = new LinkedHashMap<>();
            Optional<LocalizedText> reason = reason(item);
            Optional<YamlNode> of = item.optional("of");
            for (OptimizerSpec spec : specs.of(of)) {
                List<Trial> own = trials.stream()
                        .filter(trial -> trial.label().optimizer().equals(spec.label()))
                        .toList();
                Optional<Map<String, Double>> where = where(item, own);
                if (where.isPresent()) {
                    String name = of.isPresent() && of.get().isText() ? of.get().text() : spec.label();
                    TheoreticalValue theory = theory(item, spec, name, where.get(), own);
                    lines.put(theory, new Experiment.TheoryLine(item.position(), reasons(theory, reason)));
                }
            }
            return lines;
        }

        /**
         * Returns the variable values that select the runs; empty if a setting removed all of these runs.
         *
         * @throws CourseException if a variable or a value is unknown, or no run has all of the values
         */
        private static Optional<Map<String, Double>> where(MappingReader item, List<Trial> own) throws CourseException {
            try {
                return Optional.of(RunIndex.where(item, own));
            } catch (CourseException e) {
                if (item.context().isConsequence(e.diagnostic())) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        /** Returns the reason for no value if the author's condition does not hold. Each needs the other. */
        private static Optional<LocalizedText> reason(MappingReader item) throws CourseException {
            if (item.has(WHEN)) {
                return Optional.of(item.context().readText(item.required(ELSE)));
            }
            if (item.has(ELSE)) {
                throw new CourseException(item.position(), MessageKey.COURSE_MISSING_KEY, WHEN);
            }
            return Optional.empty();
        }

        private static TheoreticalValue theory(
                MappingReader item, OptimizerSpec spec, String of, Map<String, Double> where, List<Trial> own)
                throws CourseException {
            item.alternatives(TOLERANCE, RELATIVE);
            boolean isRelative = item.has(RELATIVE);
            List<String> names = own.stream()
                    .flatMap(trial -> trial.givens().keySet().stream())
                    .distinct()
                    .toList();
            Expression formula = ExpressionReader.read(item.required("formula"), names);
            return new TheoreticalValue(
                    item.required("name").line(),
                    of,
                    spec.label(),
                    where,
                    conditions(item, formula, names),
                    formula,
                    item.required("measure").oneOf(RunIndex.measured(own.get(0))),
                    tolerance(item, isRelative ? RELATIVE : TOLERANCE, names),
                    isRelative);
        }

        /** Returns the author's condition, then that there is no noise, unless the line mentions it. */
        private static List<Expression> conditions(MappingReader item, Expression formula, List<String> names)
                throws CourseException {
            List<Expression> conditions = new ArrayList<>();
            if (item.has(WHEN)) {
                conditions.add(ExpressionReader.condition(item.required(WHEN), names));
            }
            boolean isMentioned = Stream.concat(conditions.stream(), Stream.of(formula))
                    .anyMatch(each -> each.used().contains(Problem.NOISE));
            if (names.contains(Problem.NOISE) && !isMentioned) {
                conditions.add(written(QUIET, names));
            }
            return conditions;
        }

        private static List<LocalizedText> reasons(TheoreticalValue theory, Optional<LocalizedText> authors) {
            List<LocalizedText> reasons = new ArrayList<>();
            authors.ifPresent(reasons::add);
            if (theory.conditions().size() > reasons.size()) {
                reasons.add(LocalizedText.of(language -> Messages.in(language).say(MessageKey.THEORY_NOISE)));
            }
            return reasons;
        }

        /** Reads the tolerance, 0 if there is none. A constant must not be negative. */
        private static Expression tolerance(MappingReader item, String key, List<String> names) throws CourseException {
            Optional<YamlNode> node = item.optional(key);
            if (node.isEmpty()) {
                return written("0", names);
            }
            Expression tolerance = ExpressionReader.read(node.get(), names);
            if (tolerance.used().isEmpty()) {
                item.number(key);
            }
            return tolerance;
        }

        private static Expression written(String text, List<String> names) {
            try {
                return Expression.parse(text, names);
            } catch (ExpressionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
