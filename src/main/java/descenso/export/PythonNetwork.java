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
        addSource(origin.source());
        columns.put("hidden", problem.hidden().toString());
        prepare(origin.preparation());
        flags.add(problem.activation().key());
        if (problem.hasValidation()) {
            flags.add("validation");
        }
        if (problem.hasTest()) {
            flags.add("test");
        }
        addStart(problem.initialisation());
        addBatches(problem.batches());
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

    private void addSource(DataOrigin.Source source) {
        if (source instanceof DataOrigin.TwoMoons moons) {
            addFlags("moons", "chance", "double", "gaussian");
            columns.put("points", Integer.toString(moons.points()));
            columns.put("moons_noise", Python.number(moons.noise()));
            columns.put("moons_seed", Long.toString(moons.seed()));
        } else if (source instanceof DataOrigin.Table table) {
            addFlags("table");
            columns.put("data", Python.text(table.name()));
        }
    }

    private void addStart(Initialisation initialisation) {
        if (initialisation instanceof Initialisation.Seeded seeded) {
            addFlags("init.seeded", "chance", "double");
            columns.put("init_seed", Long.toString(seeded.seed()));
        } else if (initialisation instanceof Initialisation.Given given) {
            addFlags("init.given");
            List<String> rows = Arrays.stream(given.values())
                    .map(array -> "*" + Python.list(array))
                    .toList();
            columns.put("given", Python.rows(rows));
        } else {
            addFlags("init.zeros");
        }
    }

    private void addBatches(Batches batches) {
        if (batches instanceof Batches.Shuffled shuffled) {
            addFlags("batches.shuffled", "shuffle", "chance", "int");
            columns.put("batch_size", Integer.toString(shuffled.size()));
            columns.put("batch_seed", Long.toString(shuffled.seed()));
        } else if (batches instanceof Batches.Listed listed) {
            addFlags("batches.listed");
            List<String> rows = listed.batches().stream().map(Arrays::toString).toList();
            columns.put("listed", Python.rows(rows));
        } else {
            addFlags("batches.full");
        }
    }
}
