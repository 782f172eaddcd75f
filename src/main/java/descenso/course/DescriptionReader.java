package descenso.course;

import descenso.train.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of an experiment. */
final class DescriptionReader {

    static final List<String> KEYS = List.of(
            "id",
            "title",
            "look",
            "problem",
            "optimizers",
            "steps",
            "epochs",
            "variables",
            "names",
            "sweep",
            "stop",
            "seed",
            "show",
            "vary",
            "predict",
            "challenges",
            "record",
            "measures",
            "searches",
            "theory");

    private static final List<String> PICTURES = List.of(
            "contour",
            "path",
            "loss",
            "steps",
            "parameters",
            "memory",
            "epochs",
            "accuracy",
            "bars",
            "heatmap",
            "table");

    private final ExperimentFile file;
    private final YamlNode root;
    private final YamlNode written;
    private final Findings findings;
    private final DataFiles data;

    /**
     * Of an experiment.
     *
     * @param root all that it says
     * @param written the same before anything was set
     */
    DescriptionReader(ExperimentFile file, YamlNode root, YamlNode written, Findings findings, DataFiles data) {
        this.file = file;
        this.root = root;
        this.written = written;
        this.findings = findings;
        this.data = data;
    }

    /** Empty where it has no keys; of use only where there are no faults. */
    Optional<Experiment> read() {
        return findings.attempt(root::map).map(map -> read(map, context(map)));
    }

    private Context context(YamlMap map) {
        return new Context(
                findings, Scope.empty(), data, map.find("seed"), file.course().isPresent(), root != written);
    }

    private Experiment read(YamlMap map, Context context) {
        Section top = new Section(map, context, KEYS);
        String id = top.get("id", file::id).orElse("");
        Optional<Localised> title = top.find("title", context::localised);
        Optional<Localised> look = top.find("look", context::localised);
        List<String> show = top.find("show", DescriptionReader::pictures).orElse(List.of());
        PathsReader paths = new PathsReader(root, written);
        List<String> vary = top.find("vary", paths::read).orElse(List.of());
        Contestants contestants = top.get("optimizers", new ContestantsReader(context, swept(map))::read)
                .orElseGet(Contestants::none);
        ComparisonReader runs = new ComparisonReader(map, context, contestants);
        Variables variables = VariablesReader.read(map.find("variables"), context);
        Map<String, Localised> names =
                top.find("names", new NamesReader(root, written, context)::read).orElse(Map.of());
        Comparison comparison = runs.read(variables);
        TasksReader tasks = new TasksReader(map, context.in(variables.fixed()), runs.runs(), paths);
        return new Experiment(
                id,
                title.orElseGet(() -> Localised.same(id)),
                look,
                variables.first().map(scope -> context.in(scope).seed()).orElse(1L),
                comparison,
                show,
                vary,
                comparison.trials().isEmpty()
                        ? List.of()
                        : new KnobReader(root, written, contestants, comparison.trials()).read(vary),
                names(optimizers(variables, context), contestants, names, runs.titles())
                        .sweeping(swept(map)),
                runs.theories(),
                tasks.prediction(),
                tasks.challenges(vary),
                map.find("id").map(YamlNode::place).orElse(top.place()));
    }

    private static Names names(
            ChangedNames optimizers,
            Contestants contestants,
            Map<String, Localised> variables,
            Map<String, Localised> measures) {
        Map<String, Map<String, OptimizerName>> swept = new LinkedHashMap<>();
        for (String each : contestants.hyperparameters()) {
            swept.put(each, optimizers.sweeping(each, contestants.all()));
        }
        swept.values().removeIf(Map::isEmpty);
        return new Names(optimizers.of(contestants.all()), variables, measures, swept);
    }

    /** Labels as they are, but for what was set. */
    private ChangedNames optimizers(Variables variables, Context context) {
        Optional<YamlMap> original = written.mapping();
        Scope before = root == written
                ? variables.fixed()
                : VariablesReader.read(original.flatMap(map -> map.find("variables")), context.telling(new Findings()))
                        .fixed();
        return new ChangedNames(asWritten(original, context), before, variables.fixed());
    }

    private static Contestants asWritten(Optional<YamlMap> original, Context context) {
        Findings findings = new Findings();
        return original.flatMap(map -> map.find("optimizers"))
                .flatMap(node ->
                        findings.attempt(() -> new ContestantsReader(context.telling(findings), List.of()).read(node)))
                .orElseGet(Contestants::none);
    }

    /** The names of what a sweep sets. */
    private static List<String> swept(YamlMap map) {
        return map.find("sweep").flatMap(YamlNode::mapping).map(YamlMap::keys).orElse(List.of());
    }

    private static List<String> pictures(YamlNode node) throws CourseException {
        List<String> pictures = new ArrayList<>();
        for (YamlNode item : node.list()) {
            pictures.add(Choice.of(item, PICTURES));
        }
        return pictures;
    }
}
