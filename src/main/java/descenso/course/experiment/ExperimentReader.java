package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.DataFiles;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.Scope;
import descenso.course.source.Variables;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.train.Comparison;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates the specification of an experiment: reads its top-level keys as trials that are ready to run. */
public final class ExperimentReader {

    private final Path file;
    private final YamlNode root;
    private final YamlNode written;
    private final Diagnostics diagnostics;
    private final DataFiles data;

    ExperimentReader(ExperimentSpec spec, Diagnostics diagnostics, DataFiles data) {
        this.file = spec.file();
        this.root = spec.root();
        this.written = spec.written();
        this.diagnostics = diagnostics;
        this.data = data;
    }

    /**
     * Reads an experiment and the data files that it names.
     *
     * @param settings changes, applied in this order
     * @param data folder for files that are neither beside the experiment nor in the data folder of its course
     */
    public static ParsedExperiment read(Path file, List<Setting> settings, Path data) {
        return new ExperimentSpecs().read(file, settings, data);
    }

    /** Returns the warnings about the labels of an experiment's optimizers; none if the file cannot be read. */
    public static List<Diagnostic> labelWarnings(Path file) {
        try {
            return OptimizerNaming.warnings(ExperimentHeader.yaml(file));
        } catch (CourseException e) {
            return List.of();
        }
    }

    /** Reads the experiment. Returns empty if it is not a mapping. Usable only if no error was reported. */
    Optional<Experiment> read() {
        return diagnostics.tryRead(root::map).map(this::read);
    }

    private Experiment read(YamlMap map) {
        boolean isOfCourse = CourseFolder.ofExperiment(file).isPresent();
        ReadContext context =
                new ReadContext(diagnostics, Scope.empty(), data, map.optional("seed"), isOfCourse, root != written);
        MappingReader top = new MappingReader(map, context, Schema.of("experiment"));
        String id = top.required("id", node -> ExperimentHeader.id(file, node)).orElse("");
        Optional<LocalizedText> title = top.text("title");
        Optional<LocalizedText> look = top.text("look");
        List<String> show = top.optional("show", node -> Numbers.each(node.list(), item -> item.oneOf(PlotWords.all())))
                .orElse(List.of());
        PathsReader paths = new PathsReader(root, written);
        List<String> vary = top.optional("vary", paths::read).orElse(List.of());
        List<YamlNode> before = YamlPath.items(written, "optimizers");
        OptimizerSpecs specs = top.required(
                        "optimizers", node -> OptimizerSpecs.read(node, context, keys(root, "sweep"), before))
                .orElseGet(OptimizerSpecs::none);
        ComparisonReader runs = new ComparisonReader(top, specs);
        Variables variables = Variables.read(map.optional("variables"), context);
        Map<String, LocalizedText> names =
                top.optional("names", node -> names(node.map(), context)).orElse(Map.of());
        Comparison comparison = runs.read(variables);
        TasksReader tasks = new TasksReader(top.withScope(variables.fixed()), runs.runs(), paths);
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
                displayNames(specs, variables.fixed(), names, runs.titles()),
                runs.theories(),
                tasks.prediction(),
                tasks.challenges(vary),
                map.optional("id").map(YamlNode::position).orElse(top.position()));
    }

    private DisplayNames displayNames(
            OptimizerSpecs specs,
            Scope fixed,
            Map<String, LocalizedText> variables,
            Map<String, LocalizedText> measures) {
        OptimizerNaming optimizers = new OptimizerNaming(specs, fixed);
        Map<String, Map<String, OptimizerName>> swept = new LinkedHashMap<>();
        specs.hyperparameters().forEach(each -> swept.put(each, optimizers.sweeping(each)));
        swept.values().removeIf(Map::isEmpty);
        return new DisplayNames(optimizers.names(), variables, measures, swept).withSwept(keys(root, "sweep"));
    }

    /** Reads the display names by variable. Reports a name of a variable that is unknown also without settings. */
    private Map<String, LocalizedText> names(YamlMap map, ReadContext context) throws CourseException {
        map.unknownKeys(RunIndex.union(keys(root, "variables"), keys(written, "variables")))
                .forEach(diagnostics::error);
        Map<String, LocalizedText> names = new HashMap<>();
        for (String name : map.keys()) {
            names.put(name, context.readName(map.required(name)));
        }
        return names;
    }

    private static List<String> keys(YamlNode tree, String section) {
        return YamlPath.at(tree, section)
                .flatMap(YamlNode::mapping)
                .map(YamlMap::keys)
                .orElse(List.of());
    }
}
