package descenso.course.problem;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.value.ExpressionReader;
import descenso.course.value.MappingReader;
import descenso.course.value.Numbers;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.train.problem.LeastSquares;
import descenso.train.problem.Quadratic;
import descenso.train.problem.Surface;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Reads problems with a loss that is a function of the parameters alone. */
final class SurfaceReader {

    private static final Bounds COUNT = Bounds.between(1, 10_000);

    private final MappingReader section;

    SurfaceReader(MappingReader section) {
        this.section = section;
    }

    Optional<BoundProblem> quadratic() {
        double[] curvature = section.point("curvature");
        double[] start = section.optional("start", node -> Numbers.point(node, section.scope()))
                .orElseGet(() -> ones(curvature.length));
        double rotation = section.number("rotation", Bounds.ANY, 0);
        double noise = section.number("noise", Bounds.NOT_NEGATIVE, 0);
        if (section.isValid() && start.length != curvature.length) {
            section.report("start", MessageKey.EXPERIMENT_LENGTH, text(curvature.length), text(start.length));
        }
        if (section.isValid() && rotation != 0 && start.length != 2) {
            section.report("rotation", MessageKey.EXPERIMENT_ROTATION, text(start.length));
        }
        return section.ifValid(() -> BoundProblem.unlimited(new Quadratic(
                curvature, rotation, start, noise, section.context().seed())));
    }

    private static double[] ones(int length) {
        return DoubleStream.generate(() -> 1).limit(length).toArray();
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    Optional<BoundProblem> expression() {
        double[] start = section.point("start");
        double noise = section.number("noise", Bounds.NOT_NEGATIVE, 0);
        if (start.length == 0) {
            return Optional.empty();
        }
        Optional<Expression> function = section.required("f", node -> function(node, start.length));
        List<double[]> minima =
                section.optional("minimum", node -> minima(node, start.length)).orElse(List.of());
        return section.ifValid(() -> BoundProblem.unlimited(new Surface(
                function.orElseThrow(),
                section.scope().values(),
                start,
                minima,
                noise,
                section.context().seed())));
    }

    /**
     * Reads the function of the parameters and the variables. The parameters are named x and y, or x1 to xn if it uses
     * those names or has more than two.
     */
    private Expression function(YamlNode node, int parameters) throws CourseException {
        List<String> numbered =
                IntStream.rangeClosed(1, parameters).mapToObj(i -> "x" + i).toList();
        List<String> lettered = List.of("x", "y").subList(0, Math.min(2, parameters));
        boolean isNumbered = parameters > 2 || speaksOf(numbered, node, lettered);
        Expression function = ExpressionReader.read(node, names(isNumbered ? numbered : lettered));
        section.scope().use(function);
        return function;
    }

    /** Tests whether an expression uses one of the names; false if it is invalid. */
    private boolean speaksOf(List<String> names, YamlNode node, List<String> others) {
        try {
            List<String> all = new ArrayList<>(names);
            all.addAll(others);
            Expression expression = ExpressionReader.read(node, names(all));
            return expression.used().stream().anyMatch(names::contains);
        } catch (CourseException e) {
            return false;
        }
    }

    private List<String> names(Collection<String> coordinates) {
        List<String> names = new ArrayList<>(coordinates);
        names.addAll(section.scope().values().keySet());
        return names;
    }

    /** Reads the minima: one point, or a list of points. */
    private List<double[]> minima(YamlNode node, int parameters) throws CourseException {
        boolean isPoint = node.isText() || node.list().stream().allMatch(YamlNode::isText);
        if (!isPoint) {
            return List.of(Numbers.points(node, parameters, section.scope()));
        }
        double[] point = Numbers.point(node, section.scope());
        Numbers.requireLength(node, point.length, parameters);
        return List.of(point);
    }

    Optional<BoundProblem> leastSquares() {
        int positives = section.integer("positives", COUNT);
        int negatives = section.integer("negatives", COUNT);
        if (section.isValid() && positives <= negatives) {
            section.report("positives", MessageKey.EXPERIMENT_FEW_POSITIVES, text(positives), text(negatives));
        }
        return section.ifValid(() -> BoundProblem.unlimited(new LeastSquares(positives, negatives)));
    }
}
