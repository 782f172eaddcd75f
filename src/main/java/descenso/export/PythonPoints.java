package descenso.export;

import descenso.expr.Expression;
import descenso.train.network.Network;
import descenso.train.problem.LeastSquares;
import descenso.train.problem.Problem;
import descenso.train.problem.Quadratic;
import descenso.train.problem.Signal;
import descenso.train.problem.Surface;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Translates problems to the program's columns: Python literals by column name. Collects the flags of the template and
 * the functions that the problems need.
 */
final class PythonPoints {

    private static final String START = "start";

    private final PythonFunctions surfaces = new PythonFunctions("surface.py", "differentiate");
    private final PythonFunctions signals = new PythonFunctions("signal.py", "gradient");
    private final Set<String> flags = new TreeSet<>();

    /** Returns the flags of the template for all problems. */
    Set<String> flags() {
        return flags;
    }

    /** Returns the definitions of the functions of all problems. */
    String functions() {
        return (surfaces.definitions() + "\n\n\n" + signals.definitions()).strip();
    }

    /**
     * Returns the columns of a problem by name.
     *
     * @throws UnsupportedOperationException if the program cannot describe a problem of this class
     */
    Map<String, String> columns(Problem problem) {
        if (problem instanceof Quadratic quadratic) {
            return quadratic(quadratic);
        } else if (problem instanceof LeastSquares leastSquares) {
            return leastSquares(leastSquares);
        } else if (problem instanceof Surface surface) {
            return surface(surface);
        } else if (problem instanceof Signal signal) {
            return signal(signal);
        } else if (problem instanceof Network network) {
            return network(network);
        }
        throw new UnsupportedOperationException(problem.getClass().getName());
    }

    private Map<String, String> quadratic(Quadratic problem) {
        flags.add("quadratic");
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("curvature", Python.array(problem.curvature()));
        columns.put("rotation", Python.number(problem.rotation()));
        columns.put(START, Python.array(problem.ownStart()));
        noise(problem.noise(), problem.seed(), columns);
        if (problem.rotation() != 0) {
            flags.add("turn");
        }
        return columns;
    }

    private void noise(double noise, long seed, Map<String, String> columns) {
        columns.put("noise", Python.number(noise));
        columns.put("seed", Long.toString(seed));
        if (noise > 0) {
            flags.addAll(List.of("noise", "chance", "double", "gaussian"));
        }
    }

    private Map<String, String> leastSquares(LeastSquares problem) {
        flags.add("least-squares");
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("positives", Integer.toString(problem.positives()));
        columns.put("negatives", Integer.toString(problem.negatives()));
        return columns;
    }

    private Map<String, String> surface(Surface problem) {
        PythonFunctions.Body body = body(problem);
        surfaces.add(body);
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("differentiate", surfaces.name(body));
        columns.put(START, Python.array(problem.start()));
        columns.put("minima", problem.minima().stream().map(Python::array).collect(Collectors.joining(", ", "[", "]")));
        noise(problem.noise(), problem.seed(), columns);
        return columns;
    }

    private PythonFunctions.Body body(Surface problem) {
        Expression function = problem.function();
        PythonExpression writer = PythonExpression.inLines(problem.constants());
        String value = function.in(writer).text();
        flags.add("dual");
        writer.operations().forEach(operation -> flags.add(operation.name()));
        return new PythonFunctions.Body(
                Set.of(),
                Map.of(
                        "coordinates", Python.tuple(function.variables().subList(0, problem.start().length)),
                        "lines", String.join("\n", writer.lines()),
                        "value", value));
    }

    private Map<String, String> signal(Signal problem) {
        flags.add("signal");
        Map<String, String> columns = problem.form(new SignalColumns());
        columns.put(START, Python.array(problem.start()));
        columns.put(
                "names",
                problem.coordinates().stream().map(Python::text).toList().toString());
        return columns;
    }

    /** Creates the columns that depend on the form of a signal. */
    private final class SignalColumns implements Signal.Form<Map<String, String>> {

        @Override
        public Map<String, String> formulas(List<Expression> formulas, Map<String, Double> constants) {
            PythonFunctions.Body body = body(formulas, constants);
            signals.add(body);
            return new LinkedHashMap<>(Map.of("gradient", signals.name(body)));
        }

        private PythonFunctions.Body body(List<Expression> formulas, Map<String, Double> constants) {
            PythonExpression writer = PythonExpression.inLines(constants);
            String values =
                    formulas.stream().map(formula -> formula.in(writer).real()).collect(Collectors.joining(", "));
            boolean isMoving =
                    formulas.stream().anyMatch(formula -> formula.used().contains("t"));
            return new PythonFunctions.Body(
                    isMoving ? Set.of("t") : Set.of(),
                    Map.of("lines", String.join("\n", writer.lines()), "values", values));
        }

        @Override
        public Map<String, String> list(double[][] gradients) {
            flags.add("list");
            List<String> rows = Arrays.stream(gradients).map(Python::list).toList();
            return new LinkedHashMap<>(Map.of("gradients", "np.array(" + Python.rows(rows) + ")"));
        }
    }

    private Map<String, String> network(Network problem) {
        PythonNetwork network = new PythonNetwork(problem);
        flags.addAll(network.flags());
        return network.columns();
    }
}
