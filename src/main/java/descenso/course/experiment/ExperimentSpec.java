package descenso.course.experiment;

import descenso.course.experiment.Experiment.DisplayNames;
import descenso.course.experiment.Experiment.PlotWords;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.YamlPath.PathsReader;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.CourseLanguages;
import descenso.course.source.DataFiles;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.Scope;
import descenso.course.source.Scope.Variables;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.train.Comparison;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The specification of an experiment: the tree of its values with their places, and the settings that change it. A text
 * is read into a specification once; each change of a setting gives another specification, and a specification becomes
 * an {@link Experiment} or the text of a new file.
 *
 * @param languages the languages of the course of the file
 * @param written the values of the file, without settings
 * @param root the values with the settings applied
 * @param faults the diagnostics of the settings that could not be applied
 */
record ExperimentSpec(Path file, CourseLanguages languages, YamlNode written, YamlNode root, List<Diagnostic> faults) {

    /**
     * Reads the specification in a file, without settings.
     *
     * @throws CourseException if the file cannot be read or is not YAML
     */
    static ExperimentSpec read(Path file) throws CourseException {
        YamlNode written = OptimizerNaming.withLabels(ExperimentHeader.yaml(file));
        CourseLanguages languages =
                CourseFolder.ofExperiment(file).map(CourseLanguages::of).orElseGet(CourseLanguages::outside);
        return new ExperimentSpec(file, languages, written, written, List.of());
    }

    /** Returns the specification of the file with settings, applied in this order. */
    ExperimentSpec with(List<Setting> settings) {
        Diagnostics diagnostics = new Diagnostics();
        YamlNode changed = written;
        for (Setting setting : settings) {
            YamlNode before = changed;
            changed = diagnostics
                    .tryRead(() -> OptimizerNaming.withLabels(setting.appliedTo(before)))
                    .orElse(before);
        }
        return new ExperimentSpec(file, languages, written, changed, diagnostics.diagnostics());
    }

    /**
     * Evaluates the specification and reads the data files that it names. If a setting is wrong, reports only the
     * errors in settings and those that the file has without them: the others are consequences.
     */
    ParsedExperiment experiment(DataFiles files) {
        ParsedExperiment parsed = evaluated(files);
        if (parsed.diagnostics().stream()
                .noneMatch(diagnostic -> diagnostic.position().isInSetting())) {
            return parsed;
        }
        List<Diagnostic> asWritten = with(List.of()).evaluated(files).diagnostics();
        return new ParsedExperiment(
                Optional.empty(),
                parsed.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.position().isInSetting() || asWritten.contains(diagnostic))
                        .toList(),
                parsed.files());
    }

    private ParsedExperiment evaluated(DataFiles files) {
        Diagnostics findings = new Diagnostics();
        faults.forEach(findings::error);
        Optional<Experiment> experiment = experiment(findings, files);
        List<Diagnostic> found = findings.diagnostics().stream()
                .distinct()
                .sorted(Diagnostic::compareFromTop)
                .toList();
        return new ParsedExperiment(experiment.filter(read -> found.isEmpty()), found, files.found());
    }

    /** Returns the experiment, usable only if no error was reported; empty if the file is not a mapping. */
    Optional<Experiment> experiment(Diagnostics diagnostics, DataFiles files) {
        return diagnostics.tryRead(root::map).map(map -> {
            Optional<YamlNode> seed = map.optional("seed");
            return experiment(
                    map, new ReadContext(diagnostics, Scope.empty(), files, seed, languages, root != written));
        });
    }

    private Experiment experiment(YamlMap map, ReadContext context) {
        MappingReader top = new MappingReader(map, context, Schema.of("experiment"));
        String id = top.required("id", node -> ExperimentHeader.id(file, node)).orElse("");
        Optional<LocalizedText> title = top.text("title");
        Optional<LocalizedText> look = top.text("look");
        List<String> show =
                top.optional("show", node -> Numbers.each(node.list(), item -> item.oneOf(PlotWords.all())), List.of());
        PathsReader paths = new PathsReader(root, written);
        List<String> vary = top.optional("vary", paths::read, List.of());
        List<YamlNode> before = YamlPath.items(written, "optimizers");
        OptimizerSpecs specs = top.required(
                        "optimizers", node -> OptimizerSpecs.read(node, context, keys(root, "sweep"), before))
                .orElseGet(OptimizerSpecs::none);
        ComparisonReader runs = new ComparisonReader(top, specs);
        Variables variables = Variables.read(map.optional("variables"), context);
        Map<String, LocalizedText> names = top.optional("names", node -> names(node.map(), context), Map.of());
        Comparison comparison = runs.read(variables);
        TasksReader tasks = new TasksReader(top.withScope(variables.fixed()), runs.runs(), paths);
        return new Experiment(
                id,
                title.orElseGet(() -> LocalizedText.same(id)),
                look,
                variables.first().map(scope -> context.withScope(scope).seed()).orElse(1L),
                comparison,
                show,
                tasks.first(show),
                vary,
                comparison.trials().isEmpty()
                        ? List.of()
                        : new KnobReader(root, written, specs, comparison.trials()).read(vary),
                displayNames(specs, variables.fixed(), names, runs.titles()),
                runs.theories(),
                tasks.prediction(),
                tasks.observation(),
                tasks.challenges(vary),
                map.positionOfValue("id"));
    }

    private DisplayNames displayNames(
            OptimizerSpecs specs,
            Scope fixed,
            Map<String, LocalizedText> variables,
            Map<String, LocalizedText> measures) {
        OptimizerNaming optimizers = new OptimizerNaming(specs, fixed);
        Map<String, Map<String, DisplayNames.OptimizerName>> swept = new LinkedHashMap<>();
        specs.hyperparameters().forEach(each -> swept.put(each, optimizers.sweeping(each)));
        swept.values().removeIf(Map::isEmpty);
        return new DisplayNames(optimizers.names(), variables, measures, swept).withSwept(keys(root, "sweep"));
    }

    /** Reads the display names by variable. Reports a name of a variable that is unknown also without settings. */
    private Map<String, LocalizedText> names(YamlMap map, ReadContext context) throws CourseException {
        map.unknownKeys(RunIndex.union(keys(root, "variables"), keys(written, "variables")))
                .forEach(context.diagnostics()::error);
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
