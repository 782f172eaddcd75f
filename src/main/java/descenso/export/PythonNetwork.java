package descenso.export;

import descenso.train.data.Batches;
import descenso.train.data.DataOrigin;
import descenso.train.data.Preparation;
import descenso.train.network.Initialisation;
import descenso.train.network.Network;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A network problem as columns of the program, with the flags that the template needs for it. */
final class PythonNetwork {

    /**
     * Names of the columns that determine the data. If one of them varies, the program prepares the data for each run.
     */
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

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Set<String> flags = new TreeSet<>(Set.of("network"));

    PythonNetwork(Network problem) {
        DataOrigin origin = problem.data().origin().orElseThrow();
        origin.source().accept(new SourceColumns());
        columns.put("hidden", problem.hidden().toString());
        prepare(origin.preparation());
        flags.add(problem.activation().key());
        if (problem.hasValidation()) {
            flags.add("validation");
        }
        if (problem.hasTest()) {
            flags.add("test");
        }
        problem.initialisation().accept(new StartColumns());
        problem.batches().accept(new BatchColumns());
        columns.put("per_epoch", Integer.toString(problem.stepsPerEpoch()));
    }

    /** Returns the values of the columns as Python literals, by column name. */
    Map<String, String> columns() {
        return columns;
    }

    /** Returns the flags of the template. */
    Set<String> flags() {
        return flags;
    }

    private void addFlags(String... names) {
        flags.addAll(List.of(names));
    }

    private void prepare(Preparation preparation) {
        preparation.split().ifPresent(split -> {
            addFlags("split", "shuffle", "chance", "int");
            columns.put("train", Integer.toString(split.train()));
            split.validation().ifPresent(rows -> columns.put("validation", Integer.toString(rows)));
            columns.put("split_seed", Long.toString(split.seed()));
        });
        preparation.rows().ifPresent(rows -> {
            addFlags("rows");
            columns.put("rows_kept", Integer.toString(rows));
        });
        columns.put("scale", Python.number(preparation.scale()));
        if (preparation.scale() != 1) {
            addFlags("scale");
        }
        preparation.labelNoise().ifPresent(noise -> {
            addFlags("label-noise", "chance", "double", "int");
            columns.put("label_noise", Python.number(noise.probability()));
            columns.put("label_seed", Long.toString(noise.seed()));
        });
        if (preparation.standardise()) {
            addFlags("standardise");
        }
    }

    /** Adds the columns of the source of the data. */
    private final class SourceColumns implements DataOrigin.Visitor<Boolean> {

        @Override
        public Boolean table(DataOrigin.Table table) {
            columns.put("data", Python.text(table.name()));
            return flags.add("table");
        }

        @Override
        public Boolean moons(DataOrigin.TwoMoons moons) {
            addFlags("chance", "double", "gaussian");
            columns.put("points", Integer.toString(moons.points()));
            columns.put("moons_noise", Python.number(moons.noise()));
            columns.put("moons_seed", Long.toString(moons.seed()));
            return flags.add("moons");
        }
    }

    /** Adds the columns of the initial parameters. */
    private final class StartColumns implements Initialisation.Visitor<Boolean> {

        @Override
        public Boolean zeros() {
            return flags.add("init.zeros");
        }

        @Override
        public Boolean seeded(long seed) {
            addFlags("chance", "double");
            columns.put("init_seed", Long.toString(seed));
            return flags.add("init.seeded");
        }

        @Override
        public Boolean given(double[][] parameters) {
            List<String> rows = Arrays.stream(parameters)
                    .map(array -> "*" + Python.list(array))
                    .toList();
            columns.put("given", Python.rows(rows));
            return flags.add("init.given");
        }
    }

    /** Adds the columns of the batches. */
    private final class BatchColumns implements Batches.Visitor<Boolean> {

        @Override
        public Boolean full() {
            return flags.add("batches.full");
        }

        @Override
        public Boolean shuffled(int size, long seed) {
            addFlags("shuffle", "chance", "int");
            columns.put("batch_size", Integer.toString(size));
            columns.put("batch_seed", Long.toString(seed));
            return flags.add("batches.shuffled");
        }

        @Override
        public Boolean listed(List<int[]> batches) {
            columns.put(
                    "listed", Python.rows(batches.stream().map(Arrays::toString).toList()));
            return flags.add("batches.listed");
        }
    }
}
