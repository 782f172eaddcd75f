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

/** A network as the program's columns, with what the template is asked for. */
final class PythonNetwork {

    /** On these the data depend. */
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
    private final Set<String> wishes = new TreeSet<>(Set.of("network"));

    PythonNetwork(Network problem) {
        DataOrigin origin = problem.data().origin().orElseThrow();
        origin.source().accept(new Source());
        columns.put("hidden", problem.hidden().toString());
        prepare(origin.preparation());
        wishes.add(problem.activation().key());
        if (problem.hasValidation()) {
            wishes.add("validation");
        }
        if (problem.hasTest()) {
            wishes.add("test");
        }
        problem.initialisation().accept(new Start());
        problem.batches().accept(new Order());
        columns.put("per_epoch", Integer.toString(problem.stepsPerEpoch()));
    }

    Map<String, String> columns() {
        return columns;
    }

    Set<String> wishes() {
        return wishes;
    }

    private void wish(String... names) {
        wishes.addAll(List.of(names));
    }

    private void prepare(Preparation preparation) {
        preparation.split().ifPresent(split -> {
            wish("split", "shuffle", "chance", "int");
            columns.put("train", Integer.toString(split.train()));
            split.validation().ifPresent(rows -> columns.put("validation", Integer.toString(rows)));
            columns.put("split_seed", Long.toString(split.seed()));
        });
        preparation.rows().ifPresent(rows -> {
            wish("rows");
            columns.put("rows_kept", Integer.toString(rows));
        });
        columns.put("scale", Python.number(preparation.scale()));
        if (preparation.scale() != 1) {
            wish("scale");
        }
        preparation.labelNoise().ifPresent(noise -> {
            wish("label-noise", "chance", "double", "int");
            columns.put("label_noise", Python.number(noise.probability()));
            columns.put("label_seed", Long.toString(noise.seed()));
        });
        if (preparation.standardise()) {
            wish("standardise");
        }
    }

    /** Where the rows come from. */
    private final class Source implements DataOrigin.Visitor<Boolean> {

        @Override
        public Boolean table(DataOrigin.Table table) {
            columns.put("data", Python.text(table.name()));
            return wishes.add("table");
        }

        @Override
        public Boolean moons(DataOrigin.TwoMoons moons) {
            wish("chance", "double", "gaussian");
            columns.put("points", Integer.toString(moons.points()));
            columns.put("moons_noise", Python.number(moons.noise()));
            columns.put("moons_seed", Long.toString(moons.seed()));
            return wishes.add("moons");
        }
    }

    /** Where the parameters start. */
    private final class Start implements Initialisation.Visitor<Boolean> {

        @Override
        public Boolean zeros() {
            return wishes.add("init.zeros");
        }

        @Override
        public Boolean seeded(long seed) {
            wish("chance", "double");
            columns.put("init_seed", Long.toString(seed));
            return wishes.add("init.seeded");
        }

        @Override
        public Boolean given(double[][] parameters) {
            List<String> rows = Arrays.stream(parameters)
                    .map(array -> "*" + Python.list(array))
                    .toList();
            columns.put("given", Python.rows(rows));
            return wishes.add("init.given");
        }
    }

    /** Which rows each update looks at. */
    private final class Order implements Batches.Visitor<Boolean> {

        @Override
        public Boolean full() {
            return wishes.add("batches.full");
        }

        @Override
        public Boolean shuffled(int size, long seed) {
            wish("shuffle", "chance", "int");
            columns.put("batch_size", Integer.toString(size));
            columns.put("batch_seed", Long.toString(seed));
            return wishes.add("batches.shuffled");
        }

        @Override
        public Boolean listed(List<int[]> batches) {
            columns.put(
                    "listed", Python.rows(batches.stream().map(Arrays::toString).toList()));
            return wishes.add("batches.listed");
        }
    }
}
