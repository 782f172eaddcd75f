package descenso.export;

import descenso.expr.Expression;
import descenso.train.data.Batches;
import descenso.train.data.DataOrigin;
import descenso.train.data.Preparation;
import descenso.train.network.Initialisation;
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
final class PythonProblems {

    /** Names of the columns that determine the data. If one varies, the program prepares the data for each run. */
    static final List<String> OF_DATA = List.of(
            "data",
            "points",
            "moons_noise",
            "moons_seed",
            "hidden",
            "train",
            "validation",
            "split_seed",
            "rows_kept",
            "scale",
            "label_noise",
            "label_seed");

    private final PythonTemplate.Functions surfaces = new PythonTemplate.Functions("surface.py", "f");
    private final PythonTemplate.Functions signals = new PythonTemplate.Functions("signal.py", "gradient");
    private final Set<String> flags = new TreeSet<>();

    /** Columns of the problem that is being translated. */
    private Map<String, String> columns = Map.of();

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
        columns = new LinkedHashMap<>();
        if (problem instanceof Quadratic quadratic) {
            add(quadratic);
        } else if (problem instanceof LeastSquares leastSquares) {
            flag("least-squares");
            put("positives", leastSquares.positives());
            put("negatives", leastSquares.negatives());
        } else if (problem instanceof Surface surface) {
            add(surface);
        } else if (problem instanceof Signal signal) {
            add(signal);
        } else if (problem instanceof Network network) {
            add(network);
        } else {
            throw new UnsupportedOperationException(problem.getClass().getName());
        }
        return columns;
    }

    private void flag(String... names) {
        flags.addAll(List.of(names));
    }

    private void put(String column, long number) {
        columns.put(column, Long.toString(number));
    }

    private void put(String column, String literal) {
        columns.put(column, literal);
    }

    private void put(String column, double number) {
        columns.put(column, Python.number(number));
    }

    private void add(Quadratic problem) {
        flag("quadratic");
        put("curvature", Python.array(problem.curvature()));
        put("rotation", problem.rotation());
        put("start", Python.array(problem.ownStart()));
        addNoise(problem.noise(), problem.seed());
        if (problem.rotation() != 0) {
            flag("turn");
        }
    }

    private void addNoise(double noise, long seed) {
        put("noise", noise);
        put("seed", seed);
        if (noise > 0) {
            flag("noise", "chance", "double", "gaussian");
        }
    }

    private void add(Surface problem) {
        Expression function = problem.function();
        PythonExpression writer = PythonExpression.inLines(problem.constants(), true);
        String value = function.in(writer).real();
        flag("surface");
        flags.addAll(writer.flags());
        put(
                "f",
                surfaces.add(
                        Set.of(),
                        Map.of(
                                "coordinates",
                                        String.join(", ", function.variables().subList(0, problem.start().length)),
                                "lines", String.join("\n", writer.lines()),
                                "value", value)));
        put("start", Python.array(problem.start()));
        put("minima", problem.minima().stream().map(Python::array).collect(Collectors.joining(", ", "[", "]")));
        addNoise(problem.noise(), problem.seed());
    }

    private void add(Signal problem) {
        flag("signal");
        if (problem.source() instanceof Signal.Formulas signal) {
            PythonExpression writer = PythonExpression.inLines(signal.constants(), false);
            String values = signal.formulas().stream()
                    .map(formula -> formula.in(writer).real())
                    .collect(Collectors.joining(", "));
            boolean isMoving = signal.formulas().stream()
                    .anyMatch(formula -> formula.used().contains("t"));
            put(
                    "gradient",
                    signals.add(
                            isMoving ? Set.of("t") : Set.of(),
                            Map.of("lines", String.join("\n", writer.lines()), "values", values)));
        } else if (problem.source() instanceof Signal.Gradients list) {
            flag("list");
            List<String> rows = list.gradients().stream().map(Python::list).toList();
            put("gradients", "np.array(" + Python.rows(rows) + ")");
        }
        put("start", Python.array(problem.start()));
        put("names", problem.coordinates().stream().map(Python::text).toList().toString());
    }

    private void add(Network problem) {
        flag("network", problem.activation().key());
        DataOrigin origin = problem.data().origin().orElseThrow();
        if (origin.source() instanceof DataOrigin.TwoMoons moons) {
            flag("moons", "chance", "double", "gaussian");
            put("points", moons.points());
            put("moons_noise", moons.noise());
            put("moons_seed", moons.seed());
        } else if (origin.source() instanceof DataOrigin.Table table) {
            flag("table");
            put("data", Python.text(table.name()));
        }
        put("hidden", problem.hidden().toString());
        addPreparation(origin.preparation());
        if (problem.hasValidation()) {
            flag("validation");
        }
        if (problem.hasTest()) {
            flag("test");
        }
        addStart(problem.initialisation());
        addBatches(problem.batches());
        put("per_epoch", problem.stepsPerEpoch());
    }

    private void addPreparation(Preparation preparation) {
        preparation.split().ifPresent(split -> {
            flag("split", "shuffle", "chance", "int");
            put("train", split.train());
            split.validation().ifPresent(rows -> put("validation", rows));
            put("split_seed", split.seed());
        });
        preparation.rows().ifPresent(rows -> {
            flag("rows");
            put("rows_kept", rows);
        });
        put("scale", preparation.scale());
        if (preparation.scale() != 1) {
            flag("scale");
        }
        preparation.labelNoise().ifPresent(noise -> {
            flag("label-noise", "chance", "double", "int");
            put("label_noise", noise.probability());
            put("label_seed", noise.seed());
        });
        if (preparation.standardise()) {
            flag("standardise");
        }
    }

    private void addStart(Initialisation initialisation) {
        if (initialisation instanceof Initialisation.Seeded seeded) {
            flag("init.seeded", "chance", "double");
            put("init_seed", seeded.seed());
        } else if (initialisation instanceof Initialisation.Given given) {
            flag("init.given");
            List<String> rows = Arrays.stream(given.values())
                    .map(array -> "*" + Python.list(array))
                    .toList();
            put("given", Python.rows(rows));
        } else {
            flag("init.zeros");
        }
    }

    private void addBatches(Batches batches) {
        if (batches instanceof Batches.Shuffled shuffled) {
            flag("batches.shuffled", "shuffle", "chance", "int");
            put("batch_size", shuffled.size());
            put("batch_seed", shuffled.seed());
        } else if (batches instanceof Batches.Listed listed) {
            flag("batches.listed");
            put(
                    "listed",
                    Python.rows(listed.batches().stream().map(Arrays::toString).toList()));
        } else {
            flag("batches.full");
        }
    }
}
