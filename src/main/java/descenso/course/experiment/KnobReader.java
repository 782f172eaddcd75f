package descenso.course.experiment;

import descenso.course.run.OptimizerSpec;
import descenso.course.run.OptimizerSpecs;
import descenso.course.setting.YamlPath;
import descenso.course.source.Bounds;
import descenso.course.value.Schema;
import descenso.course.value.Scope;
import descenso.course.yaml.YamlNode;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the knobs of an experiment: the paths of its {@code vary}, then rotation, noise and seed if its problem has
 * them.
 */
final class KnobReader {

    private static final String OPTIMIZERS = "optimizers";
    private static final String VARIABLES = "variables";

    private final YamlNode root;
    private final YamlNode written;
    private final OptimizerSpecs specs;
    private final List<Trial> trials;
    private final Map<String, Knob> knobs = new LinkedHashMap<>();

    /**
     * Creates a reader of one experiment.
     *
     * @param written the experiment without settings
     * @param trials its trials, at least one
     */
    KnobReader(YamlNode root, YamlNode written, OptimizerSpecs specs, List<Trial> trials) {
        this.root = root;
        this.written = written;
        this.specs = specs;
        this.trials = trials;
    }

    /** Returns the knobs, those of the given paths first. A value that two paths lead to appears once. */
    List<Knob> read(List<String> paths) {
        paths.forEach(this::add);
        usual().forEach(this::addOfProblem);
        return List.copyOf(knobs.values());
    }

    private void add(Knob knob) {
        knobs.putIfAbsent(knob.path(), knob);
    }

    /** Returns the paths that a learner may change in every experiment with a problem that has them. */
    private List<String> usual() {
        String kind = kind();
        boolean isLandscape = kind.equals("quadratic") || kind.equals("expression");
        List<String> paths = new ArrayList<>();
        if (kind.equals("quadratic") && trials.get(0).problem().coordinates().size() == 2) {
            paths.add("problem.rotation");
        }
        if (isLandscape) {
            paths.add("problem.noise");
        }
        if (isLandscape || kind.equals("network")) {
            paths.add("seed");
        }
        return paths;
    }

    private void add(String path) {
        if (YamlPath.first(path).equals(OPTIMIZERS)) {
            YamlPath.targets(YamlPath.items(root, OPTIMIZERS), YamlPath.rest(path))
                    .forEach(target -> addOfOptimizer(target.index(), target.rest()));
        } else {
            addOfProblem(path);
        }
    }

    private void addOfOptimizer(int index, String name) {
        OptimizerSpec spec = specs.all().get(index);
        spec.hyperparameter(name).ifPresent(hyperparameter -> {
            double value = value(spec, hyperparameter);
            boolean isNumber = hyperparameter.kind() == Hyperparameter.Kind.NUMBER;
            String text = isNumber ? NumberText.of(value) : hyperparameter.write(value);
            add(new Knob(
                    OPTIMIZERS + "." + index + "." + name,
                    name,
                    Optional.of(spec.label()),
                    text,
                    isNumber ? OptionalDouble.of(value) : OptionalDouble.empty(),
                    spec.value(hyperparameter, Scope.empty()).isEmpty(),
                    hyperparameter.kind().words(),
                    KnobScale.of(name)));
        });
    }

    /** Returns the value of a hyperparameter in the optimizer's first run. */
    private double value(OptimizerSpec spec, Hyperparameter hyperparameter) {
        return trials.stream()
                .filter(trial -> trial.label().optimizer().equals(spec.label()))
                .findFirst()
                .map(trial -> trial.rule().hyperparameters().get(hyperparameter.name()))
                .orElse(hyperparameter.fallback());
    }

    /**
     * Adds a knob for a literal number, a variable or a boolean. Skips expressions: setting one would detach it from
     * its variables.
     */
    private void addOfProblem(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        String text = YamlPath.at(root, path).map(KnobReader::text).orElseGet(() -> unwritten(name));
        OptionalDouble number = Knob.number(text);
        boolean isVariable = YamlPath.first(path).equals(VARIABLES);
        if (number.isPresent() || isVariable || Set.of("true", "false").contains(text)) {
            List<String> choices = isVariable ? choices(path) : List.of();
            add(new Knob(path, name, Optional.empty(), text, number, false, choices, KnobScale.of(name)));
        }
    }

    /** Returns the default of a value that the file omits, if it is a number or a boolean; otherwise 0. */
    private String unwritten(String name) {
        return Stream.of(Schema.of("problem", kind()), Schema.of("experiment"))
                .flatMap(schema -> schema.fields().stream())
                .filter(field -> field.key().equals(name))
                .findFirst()
                .flatMap(Schema.Field::fallback)
                .filter(fallback -> Bounds.isPlain(fallback) || fallback.equals("false"))
                .orElse("0");
    }

    private String kind() {
        return YamlPath.at(root, "problem.kind").flatMap(YamlNode::word).orElse("");
    }

    /**
     * Returns the choices of a variable: all its values as one list, then each value. Empty if it has only one value.
     */
    private List<String> choices(String path) {
        return YamlPath.at(written, path).stream()
                .filter(list -> !list.items().isEmpty())
                .flatMap(list -> Stream.concat(Stream.of(list), list.items().stream()))
                .map(KnobReader::text)
                .toList();
    }

    private static String text(YamlNode node) {
        if (node.isList()) {
            return node.items().stream().map(KnobReader::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return node.isText() ? node.word().orElse("") : "{…}";
    }
}
