package descenso.course.run;

import descenso.course.optimizer.OptimizerSpecs;
import descenso.course.problem.BoundProblem;
import descenso.course.problem.ProblemReader;
import descenso.course.source.LocalizedText;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.value.Scope;
import descenso.course.value.Variables;
import descenso.course.value.VariablesReader;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import descenso.train.Comparison;
import descenso.train.TheoreticalValue;
import descenso.train.problem.Problem;
import descenso.train.run.MeasureVariables;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the trials of an experiment: for every combination of the variables (the first variable changes slowest) and
 * every value of the sweep, each optimizer in file order. Trials that differ only in the optimizer are therefore
 * adjacent.
 */
public final class ComparisonReader {

    private final YamlMap experiment;
    private final ReadContext context;
    private final OptimizerSpecs specs;
    private final ProblemReader problems;
    private final List<Trial> trials = new ArrayList<>();
    private DeclaredNames declared = new DeclaredNames();
    private Map<TheoreticalValue, TheoryLine> theories = Map.of();
    private boolean isSound;

    public ComparisonReader(YamlMap experiment, ReadContext context, OptimizerSpecs specs) {
        this.experiment = experiment;
        this.context = context;
        this.specs = specs;
        this.problems = new ProblemReader(experiment);
    }

    /** Reads the trials, up to the first combination with an error. */
    public Comparison read(Variables variables) {
        isSound = !specs.all().isEmpty() && !variables.scopes().isEmpty();
        for (Scope scope : variables.scopes()) {
            MappingReader top = new MappingReader(experiment, context.withScope(scope));
            combine(top, variables);
            isSound &= top.isValid();
            if (!isSound) {
                break;
            }
        }
        theories = isSound ? theories(variables.fixed()) : Map.of();
        return new Comparison(trials, List.copyOf(theories.keySet()));
    }

    private Map<TheoreticalValue, TheoryLine> theories(Scope fixed) {
        MappingReader top = new MappingReader(experiment, context.withScope(fixed));
        return new TheoryReader(specs, trials).read(top);
    }

    /** Returns the index of all trials, for references to them; empty if reading them failed. */
    public Optional<RunIndex> runs() {
        return isSound ? Optional.of(new RunIndex(specs, trials)) : Optional.empty();
    }

    /** Returns the theoretical values, each with the line that defines it. */
    public Map<TheoreticalValue, TheoryLine> theories() {
        return theories;
    }

    /** Returns the titles of measures and searches, by name. */
    public Map<String, LocalizedText> titles() {
        return declared.titles();
    }

    private void combine(MappingReader top, Variables variables) {
        Optional<BoundProblem> bound = problems.read(top.context());
        List<BoundOptimizer> optimizers = specs.all().stream()
                .map(each -> BoundOptimizer.of(each, top.context()))
                .toList();
        Sweep sweep = top.optional("sweep", node -> new SweepReader(specs, top.context()).read(node))
                .orElseGet(Sweep::none);
        bound.ifPresentOrElse(
                problem -> combine(top, variables, problem, optimizers, sweep), () -> LimitReader.checkNumbers(top));
    }

    private void combine(
            MappingReader top, Variables variables, BoundProblem bound, List<BoundOptimizer> optimizers, Sweep sweep) {
        requireFreeNames(top, bound.problem());
        declared = new DeclaredNames();
        RunsReader runs = new RunsReader(top, bound, specs, declared);
        List<Trial> more = runs.read(optimizers, sweep, variables.varying());
        if (trials.size() + more.size() > VariablesReader.MOST_RUNS) {
            top.report("optimizers", MessageKey.EXPERIMENT_MANY_RUNS, Integer.toString(VariablesReader.MOST_RUNS));
        }
        trials.addAll(more);
    }

    /**
     * Reports variables with the name of another value that a measure can use. The name of a hyperparameter is allowed.
     */
    private void requireFreeNames(MappingReader top, Problem problem) {
        List<String> taken = MeasureVariables.names(problem, List.of());
        for (String name : top.scope().values().keySet()) {
            if (taken.contains(name) && !specs.hyperparameters().contains(name)) {
                top.optional("variables", YamlNode::map)
                        .ifPresent(map -> top.report(map.positionOf(name), MessageKey.EXPERIMENT_TAKEN_NAME, name));
            }
        }
    }
}
