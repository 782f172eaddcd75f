package descenso.course.experiment;

import descenso.course.experiment.Knob.KnobScale;
import descenso.course.experiment.OptimizerSpecs.OptimizerSpec;
import descenso.course.source.Bounds;
import descenso.course.source.Schema;
import descenso.course.source.Scope;
import descenso.course.source.YamlNode;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.train.run.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the knobs of an experiment with trials: of its {@code vary}, then rotation, noise and seed, if any. */
record KnobReader(YamlNode root, YamlNode written, OptimizerSpecs specs, List<Trial> trials) {

    private static final String OPTIMIZERS = "optimizers";

    /** Returns the knobs, those of the given paths first. A value that two paths lead to appears once. */
    List<Knob> read(List<String> paths) {
        Map<String, Knob> knobs = new LinkedHashMap<>();
        Stream.concat(paths.stream().flatMap(this::of), usual().flatMap(path -> ofProblem(path).stream()))
                .forEach(knob -> knobs.putIfAbsent(knob.path(), knob));
        return List.copyOf(knobs.values());
    }

    /** Returns the paths that a learner may change in every experiment with a problem that has them. */
    private Stream<String> usual() {
        return switch (kind()) {
            case "quadratic" ->
                Stream.of("problem.rotation", "problem.noise", "seed")
                        .skip(trials.get(0).problem().coordinates().size() == 2 ? 0 : 1);
            case "expression" -> Stream.of("problem.noise", "seed");
            case "network" -> Stream.of("seed");
            default -> Stream.of();
        };
    }

    private Stream<Knob> of(String path) {
        return YamlPath.first(path).equals(OPTIMIZERS)
                ? YamlPath.targets(YamlPath.items(root, OPTIMIZERS), YamlPath.rest(path)).stream()
                        .flatMap(target -> ofOptimizer(target.index(), target.rest()).stream())
                : ofProblem(path).stream();
    }

    /** Returns the knob of a hyperparameter, with its value in the optimizer's first run. */
    private Optional<Knob> ofOptimizer(int index, String name) {
        OptimizerSpec spec = specs.all().get(index);
        return spec.hyperparameter(name).map(hyperparameter -> {
            double value = trials.stream()
                    .filter(trial -> trial.label().optimizer().equals(spec.label()))
                    .findFirst()
                    .map(trial -> trial.rule().hyperparameters().get(name))
                    .orElse(hyperparameter.fallback());
            boolean isNumber = hyperparameter.kind() == Hyperparameter.Kind.NUMBER;
            return new Knob(
                    OPTIMIZERS + "." + index + "." + name,
                    name,
                    Optional.of(spec.label()),
                    isNumber ? NumberText.of(value) : hyperparameter.write(value),
                    isNumber ? OptionalDouble.of(value) : OptionalDouble.empty(),
                    spec.value(hyperparameter, Scope.empty()).isEmpty(),
                    hyperparameter.kind().words(),
                    KnobScale.of(name));
        });
    }

    /** Returns the knob of a number, variable or boolean; none for an expression, which depends on variables. */
    private Optional<Knob> ofProblem(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        String text = YamlPath.at(root, path).map(KnobReader::text).orElseGet(() -> unwritten(name));
        OptionalDouble number = Knob.number(text);
        boolean isVariable = YamlPath.first(path).equals("variables");
        List<String> choices = isVariable ? choices(path) : List.of();
        return number.isPresent() || isVariable || Set.of("true", "false").contains(text)
                ? Optional.of(new Knob(path, name, Optional.empty(), text, number, false, choices, KnobScale.of(name)))
                : Optional.empty();
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

    /** Returns the choices of a variable: all its values as one list, then each. Empty if it has only one value. */
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
