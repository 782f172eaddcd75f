package descenso.course.experiment;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.ExpressionReader;
import descenso.course.source.JsonReader;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.Scope;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.train.problem.LeastSquares;
import descenso.train.problem.Problem;
import descenso.train.problem.Quadratic;
import descenso.train.problem.Signal;
import descenso.train.problem.Surface;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a {@code problem}. Combinations share it if they differ only in variables that it does not use. */
final class ProblemReader {

    private final YamlMap experiment;

    /** The problems by the values of the variables that they use. */
    private final Map<Map<String, Double>, BoundProblem> known = new HashMap<>();

    private Set<String> used = Set.of();

    ProblemReader(YamlMap experiment) {
        this.experiment = experiment;
    }

    /** Returns the problem for the variables in scope; empty if a value is invalid. */
    Optional<BoundProblem> read(ReadContext context) {
        BoundProblem bound = known.get(context.scope().only(used));
        return bound == null ? make(context.withScope(context.scope().afresh())) : Optional.of(bound);
    }

    private Optional<BoundProblem> make(ReadContext context) {
        Optional<BoundProblem> made = context.diagnostics()
                .tryRead(() -> {
                    YamlMap problem = experiment.required("problem").map();
                    String kind = problem.required("kind").oneOf(Schema.words("problem", "kind"));
                    return read(kind, new MappingReader(problem, context, Schema.of("problem", kind)));
                })
                .flatMap(read -> read);
        used = context.scope().used();
        made.ifPresent(bound -> known.put(context.scope().only(used), bound));
        return made;
    }

    private static Optional<BoundProblem> read(String kind, MappingReader section) {
        return switch (kind) {
            case "quadratic" -> quadratic(section);
            case "expression" -> expression(section);
            case "gradients" -> gradients(section);
            case "least-squares" -> leastSquares(section);
            default -> new NetworkReader(section).read();
        };
    }

    private static Optional<BoundProblem> quadratic(MappingReader section) {
        double[] curvature = section.point("curvature");
        double[] ones = new double[curvature.length];
        Arrays.fill(ones, 1);
        double[] start = section.has("start") ? section.point("start") : ones;
        double rotation = section.number("rotation");
        double noise = section.number("noise");
        requireLength(section, start.length, curvature.length);
        if (section.isValid() && rotation != 0 && start.length != 2) {
            section.report("rotation", MessageKey.EXPERIMENT_ROTATION, Integer.toString(start.length));
        }
        return section.ifValid(() -> BoundProblem.unlimited(new Quadratic(
                curvature, rotation, start, noise, section.context().seed())));
    }

    private static void requireLength(MappingReader section, int start, int right) {
        if (section.isValid() && start != right) {
            section.report("start", MessageKey.EXPERIMENT_LENGTH, Integer.toString(right), Integer.toString(start));
        }
    }

    private static Optional<BoundProblem> expression(MappingReader section) {
        double[] start = section.point("start");
        double noise = section.number("noise");
        if (start.length == 0) {
            return Optional.empty();
        }
        Optional<Expression> function = section.required("f", node -> function(node, start.length, section.scope()));
        List<double[]> minima =
                section.optional("minimum", node -> minima(node, start.length, section.scope()), List.of());
        return section.ifValid(() -> BoundProblem.unlimited(new Surface(
                function.orElseThrow(),
                section.scope().values(),
                start,
                minima,
                noise,
                section.context().seed())));
    }

    /** Reads a function of x and y, or of x1 to xn if it uses those names or has more than two parameters. */
    private static Expression function(YamlNode node, int parameters, Scope scope) throws CourseException {
        List<String> numbered =
                IntStream.rangeClosed(1, parameters).mapToObj(i -> "x" + i).toList();
        List<String> lettered = List.of("x", "y").subList(0, Math.min(2, parameters));
        boolean isNumbered = parameters > 2 || uses(numbered, node, names(lettered, scope));
        Expression function = ExpressionReader.read(node, names(isNumbered ? numbered : lettered, scope));
        scope.use(function);
        return function;
    }

    /** Tests whether an expression uses one of the names; false if it is invalid. */
    private static boolean uses(List<String> names, YamlNode node, List<String> others) {
        try {
            List<String> all = new ArrayList<>(names);
            all.addAll(others);
            return ExpressionReader.read(node, all).used().stream().anyMatch(names::contains);
        } catch (CourseException e) {
            return false;
        }
    }

    private static List<String> names(List<String> coordinates, Scope scope) {
        List<String> names = new ArrayList<>(coordinates);
        names.addAll(scope.values().keySet());
        return names;
    }

    /** Reads the minima: one point, or a list of points. */
    private static List<double[]> minima(YamlNode node, int parameters, Scope scope) throws CourseException {
        boolean isPoint = node.isText() || node.list().stream().allMatch(YamlNode::isText);
        return isPoint
                ? List.of(Numbers.point(node, parameters, scope))
                : List.of(Numbers.points(node, parameters, scope));
    }

    private static Optional<BoundProblem> leastSquares(MappingReader section) {
        int positives = section.integer("positives");
        int negatives = section.integer("negatives");
        if (section.isValid() && positives <= negatives) {
            section.report(
                    "positives",
                    MessageKey.EXPERIMENT_FEW_POSITIVES,
                    Integer.toString(positives),
                    Integer.toString(negatives));
        }
        return section.ifValid(() -> BoundProblem.unlimited(new LeastSquares(positives, negatives)));
    }

    /** Reads a sequence of gradients: formulas of the time {@code t} and the variables, listed values or a file. */
    private static Optional<BoundProblem> gradients(MappingReader section) {
        section.alternatives("g", "gradients");
        if (section.has("gradients")) {
            return section.required("gradients", node -> gradients(node, section))
                    .flatMap(given -> {
                        double[] start = start(section, given[1].length, given[0]);
                        double[][] gradients = Arrays.copyOfRange(given, 1, given.length);
                        return section.ifValid(() -> new BoundProblem(
                                new Signal(start, new Signal.Gradients(List.of(gradients))),
                                OptionalInt.of(gradients.length)));
                    });
        }
        List<Expression> formulas = section.required(
                        "g",
                        node -> Numbers.each(
                                Numbers.items(node),
                                item -> ExpressionReader.read(item, names(List.of("t"), section.scope()))))
                .orElse(List.of());
        formulas.forEach(section.scope()::use);
        double[] start = start(section, formulas.size(), new double[formulas.size()]);
        return section.ifValid(() -> BoundProblem.unlimited(
                new Signal(start, new Signal.Formulas(formulas, section.scope().values()))));
    }

    /** Returns the start point, zeros if the author gave none, and then the gradients: points × coordinates. */
    private static double[][] gradients(YamlNode node, MappingReader section) throws CourseException {
        if (node.isText()) {
            return JsonReader.gradients(section.context().data().find(node));
        }
        int length = Numbers.point(Numbers.items(node).get(0), section.scope()).length;
        double[][] listed = Numbers.points(node, length, section.scope());
        return Stream.concat(Stream.of(new double[length]), Stream.of(listed)).toArray(double[][]::new);
    }

    private static double[] start(MappingReader section, int length, double... fallback) {
        double[] start = section.optional("start", node -> Numbers.point(node, section.scope()), fallback);
        requireLength(section, start.length, length);
        return start;
    }

    /**
     * A problem with the values of one combination of an experiment's variables. Reads the limit of its runs:
     * {@code steps}, or {@code epochs} if the problem has epochs, or as many steps as there is data for; and
     * {@code stop}, the criteria that end a run before.
     *
     * @param updates maximum number of updates that the data allows; empty if unlimited
     */
    record BoundProblem(Problem problem, OptionalInt updates) {

        static BoundProblem unlimited(Problem problem) {
            return new BoundProblem(problem, OptionalInt.empty());
        }

        /** Reports errors in the lengths that do not depend on the problem. Used if the problem cannot be read. */
        static void checkLengths(MappingReader top) {
            for (String key : List.of("steps", "epochs")) {
                top.optional(key, node -> top.scope().integer(node, top.bounds("steps")));
            }
        }

        /** Reads the limit; 0 steps if a length is invalid. */
        RunLimit limit(MappingReader top) {
            int steps = top.context().diagnostics().tryRead(() -> steps(top)).orElse(0);
            return new RunLimit(steps, top.section("stop").map(this::stop).orElseGet(StopCriterion::never));
        }

        private int steps(MappingReader top) throws CourseException {
            Optional<YamlNode> steps = top.optional("steps");
            Optional<YamlNode> epochs = epochs(top);
            if (epochs.isPresent() && steps.isPresent()) {
                throw alternatives(epochs.get(), steps.get(), "steps");
            }
            int most = updates.orElse((int) top.bounds("steps").range().highest());
            int length = problem.stepsPerEpoch();
            if (epochs.isPresent() || (steps.isEmpty() && updates.isEmpty() && length > 0)) {
                YamlNode given = epochs.isPresent() ? epochs.get() : top.required("epochs");
                if (length == 0) {
                    throw given.error(MessageKey.EXPERIMENT_NO_EPOCHS);
                }
                return length * top.scope().integer(given, Bounds.between(0, most / length));
            }
            return steps.isEmpty() && updates.isPresent()
                    ? most
                    : top.scope().integer(top.required("steps"), Bounds.between(0, most));
        }

        /** Returns the number of epochs, which is at the top level or in the problem. */
        private static Optional<YamlNode> epochs(MappingReader top) throws CourseException {
            Optional<YamlNode> epochs = top.optional("epochs");
            Optional<YamlNode> ofProblem = top.required("problem").map().optional("epochs");
            if (epochs.isPresent() && ofProblem.isPresent()) {
                throw alternatives(ofProblem.get(), epochs.get(), "problem.epochs");
            }
            return epochs.or(() -> ofProblem);
        }

        private static CourseException alternatives(YamlNode one, YamlNode other, String key) {
            return new CourseException(
                    one.position().ifInSettingOr(other.position()), MessageKey.EXPERIMENT_ALTERNATIVES, key, "epochs");
        }

        private StopCriterion stop(MappingReader stop) {
            if (stop.has("distance") && Double.isNaN(problem.newObjective().distance())) {
                stop.report("distance", MessageKey.EXPERIMENT_NO_MINIMUM);
            }
            Optional<MappingReader> beyond = stop.section("beyond");
            return new StopCriterion(
                    stop.optionalNumber("distance"),
                    stop.optionalNumber("loss"),
                    stop.optionalNumber("lossRatio"),
                    beyond.map(this::coordinate).orElse(OptionalInt.empty()),
                    beyond.map(at -> OptionalDouble.of(at.number("value"))).orElse(OptionalDouble.empty()));
        }

        /** Returns the coordinate as a 0-based index; the file counts from 1. */
        private OptionalInt coordinate(MappingReader beyond) {
            if (problem.coordinates().isEmpty()) {
                beyond.report("coordinate", MessageKey.EXPERIMENT_NO_COORDINATES);
                return OptionalInt.empty();
            }
            int parameters = problem.newObjective().parameters()[0].length;
            return OptionalInt.of(beyond.integer("coordinate", Bounds.between(1, parameters)) - 1);
        }
    }
}
