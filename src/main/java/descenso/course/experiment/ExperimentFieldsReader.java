package descenso.course.experiment;

import descenso.course.data.DataFiles;
import descenso.course.optimizer.OptimizerName;
import descenso.course.optimizer.OptimizerSpecs;
import descenso.course.optimizer.OptimizersReader;
import descenso.course.optimizer.RenamedOptimizers;
import descenso.course.run.ComparisonReader;
import descenso.course.setting.ExperimentSchema;
import descenso.course.setting.PathsReader;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostics;
import descenso.course.source.LocalizedText;
import descenso.course.task.PredictionAndChallengesReader;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.value.Scope;
import descenso.course.value.Variables;
import descenso.course.value.VariablesReader;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.train.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the top-level keys of an experiment. */
final class ExperimentFieldsReader {

    private final ExperimentFile file;
    private final YamlNode root;
    private final YamlNode written;
    private final Diagnostics diagnostics;
    private final DataFiles data;

    /**
     * Creates a reader of one experiment.
     *
     * @param root the experiment with its settings applied
     * @param written the experiment without settings
     */
    ExperimentFieldsReader(
            ExperimentFile file, YamlNode root, YamlNode written, Diagnostics diagnostics, DataFiles data) {
        this.file = file;
        this.root = root;
        this.written = written;
        this.diagnostics = diagnostics;
        this.data = data;
    }

    /**
     * Reads the experiment. Returns empty if the root is not a mapping. The result is usable only if no error was
     * reported.
     */
    Optional<Experiment> read() {
        return diagnostics.tryRead(root::map).map(map -> read(map, context(map)));
    }

    private ReadContext context(YamlMap map) {
        return new ReadContext(
                diagnostics,
                Scope.empty(),
                data,
                map.optional("seed"),
                file.course().isPresent(),
                root != written);
    }

    private Experiment read(YamlMap map, ReadContext context) {
        MappingReader top = new MappingReader(map, context, ExperimentSchema.KEYS);
        String id = top.required("id", file::id).orElse("");
        Optional<LocalizedText> title = top.optional("title", context::readText);
        Optional<LocalizedText> look = top.optional("look", context::readText);
        List<String> show = top.optional("show", ExperimentFieldsReader::charts).orElse(List.of());
        PathsReader paths = new PathsReader(root, written);
        List<String> vary = top.optional("vary", paths::read).orElse(List.of());
        OptimizerSpecs specs = top.required("optimizers", new OptimizersReader(context, swept(map))::read)
                .orElseGet(OptimizerSpecs::none);
        ComparisonReader runs = new ComparisonReader(map, context, specs);
        Variables variables = VariablesReader.read(map.optional("variables"), context);
        Map<String, LocalizedText> names = top.optional("names", new NamesReader(root, written, context)::read)
                .orElse(Map.of());
        Comparison comparison = runs.read(variables);
        PredictionAndChallengesReader tasks =
                new PredictionAndChallengesReader(map, context.withScope(variables.fixed()), runs.runs(), paths);
        return new Experiment(
                id,
                title.orElseGet(() -> LocalizedText.same(id)),
                look,
                variables.first().map(scope -> context.withScope(scope).seed()).orElse(1L),
                comparison,
                show,
                vary,
                comparison.trials().isEmpty()
                        ? List.of()
                        : new KnobReader(root, written, specs, comparison.trials()).read(vary),
                names(optimizers(variables, context), specs, names, runs.titles())
                        .withSwept(swept(map)),
                runs.theories(),
                tasks.prediction(),
                tasks.challenges(vary),
                map.optional("id").map(YamlNode::position).orElse(top.position()));
    }

    private static DisplayNames names(
            RenamedOptimizers optimizers,
            OptimizerSpecs specs,
            Map<String, LocalizedText> variables,
            Map<String, LocalizedText> measures) {
        Map<String, Map<String, OptimizerName>> swept = new LinkedHashMap<>();
        for (String each : specs.hyperparameters()) {
            swept.put(each, optimizers.sweeping(each, specs.all()));
        }
        swept.values().removeIf(Map::isEmpty);
        return new DisplayNames(optimizers.of(specs.all()), variables, measures, swept);
    }

    /** Creates the display names of the optimizers, which keep the label unless a setting changed a value in it. */
    private RenamedOptimizers optimizers(Variables variables, ReadContext context) {
        Optional<YamlMap> original = written.mapping();
        Scope before = root == written
                ? variables.fixed()
                : VariablesReader.read(
                                original.flatMap(map -> map.optional("variables")),
                                context.withDiagnostics(new Diagnostics()))
                        .fixed();
        return new RenamedOptimizers(asWritten(original, context), before, variables.fixed());
    }

    private static OptimizerSpecs asWritten(Optional<YamlMap> original, ReadContext context) {
        Diagnostics diagnostics = new Diagnostics();
        return original.flatMap(map -> map.optional("optimizers"))
                .flatMap(node -> diagnostics.tryRead(
                        () -> new OptimizersReader(context.withDiagnostics(diagnostics), List.of()).read(node)))
                .orElseGet(OptimizerSpecs::none);
    }

    /** Returns the names of the hyperparameters that a sweep sets; empty if there is no sweep. */
    private static List<String> swept(YamlMap map) {
        return map.optional("sweep")
                .flatMap(YamlNode::mapping)
                .map(YamlMap::keys)
                .orElse(List.of());
    }

    private static List<String> charts(YamlNode node) throws CourseException {
        List<String> charts = new ArrayList<>();
        for (YamlNode item : node.list()) {
            charts.add(EnumParser.parse(item, PlotWords.all()));
        }
        return charts;
    }
}
