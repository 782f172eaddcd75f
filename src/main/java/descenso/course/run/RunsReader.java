package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.optimizer.OptimizerSpecs;
import descenso.course.problem.BoundProblem;
import descenso.course.source.CourseException;
import descenso.course.value.MappingReader;
import descenso.course.value.Numbers;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.train.run.HyperparameterSearch;
import descenso.train.run.Label;
import descenso.train.run.Measure;
import descenso.train.run.RecordingSpec;
import descenso.train.run.RunLimit;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the trials of one combination of variables. */
final class RunsReader {

    private final MappingReader top;
    private final BoundProblem bound;
    private final OptimizerSpecs specs;
    private final RunLimit limit;
    private final List<OptimizerScoped<Measure>> measures;
    private final List<OptimizerScoped<HyperparameterSearch>> searches;
    private final List<String> stateNames;

    /** Creates a reader and reads the parts that the trials share. */
    RunsReader(MappingReader top, BoundProblem bound, OptimizerSpecs specs, DeclaredNames declared) {
        this.top = top;
        this.bound = bound;
        this.specs = specs;
        this.limit = new LimitReader(top, bound).read();
        this.measures = new MeasureReader(bound.problem(), specs, declared).read(top);
        this.searches = new HyperparameterSearchReader(bound.problem(), limit, specs, measures, declared).read(top);
        this.stateNames = top.optional("record", this::stateNames).orElse(List.of());
    }

    private List<String> stateNames(YamlNode node) throws CourseException {
        List<String> names = new ArrayList<>();
        for (YamlNode item : Numbers.items(node)) {
            names.add(EnumParser.parse(item, specs.stateNames()));
        }
        return names;
    }

    /**
     * Returns the trials: for each choice of the sweep, one per optimizer.
     *
     * @param varying the variables with values that the labels show
     */
    List<Trial> read(List<BoundOptimizer> optimizers, Sweep sweep, Set<String> varying) {
        List<Trial> trials = new ArrayList<>();
        for (Map<String, Double> swept : sweep.choices()) {
            for (BoundOptimizer optimizer : optimizers) {
                trials.add(trial(optimizer, swept, varying));
            }
        }
        return trials;
    }

    private Trial trial(BoundOptimizer optimizer, Map<String, Double> swept, Set<String> varying) {
        Map<String, Double> values = new LinkedHashMap<>(top.scope().values());
        values.putAll(swept);
        Map<String, Double> shown = new LinkedHashMap<>(values);
        shown.keySet().removeIf(name -> !varying.contains(name) && !swept.containsKey(name));
        return new Trial(
                new Label(optimizer.spec().label(), shown),
                values,
                optimizer.rule(swept),
                optimizer.schedule(),
                bound.problem(),
                limit,
                readings(optimizer.spec()));
    }

    private RecordingSpec readings(OptimizerSpec spec) {
        return new RecordingSpec(
                OptimizerScoped.applyingTo(spec, measures), OptimizerScoped.applyingTo(spec, searches), stateNames);
    }
}
