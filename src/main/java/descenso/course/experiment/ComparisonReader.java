package descenso.course.experiment;

import descenso.course.experiment.ProblemReader.BoundProblem;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.Scope;
import descenso.course.source.Variables;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.phrases.MessageKey;
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

/**
 * Reads the trials of an experiment: for every combination of the variables (the first variable changes slowest) and
 * every value of the sweep, each optimizer in file order. Trials that differ only in the optimizer are therefore
 * adjacent.
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
}
