package descenso.course.problem;

import descenso.course.data.JsonReader;
import descenso.course.data.ParametersFile;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.value.MappingReader;
import descenso.course.value.Numbers;
import descenso.course.value.VariablesReader;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import descenso.train.data.Batches;
import descenso.train.data.DataSplit;
import descenso.train.network.Activation;
import descenso.train.network.Initialisation;
import descenso.train.network.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a neural-network classifier and its data. */
final class NetworkReader {

    private static final Bounds UNITS = Bounds.between(1, 2048);
    private static final List<String> BATCH_KEYS = List.of("size", "seed", "file");
    private static final String FULL = "full";
    private static final String ZEROS = "zeros";

    private final MappingReader section;

    NetworkReader(MappingReader section) {
        this.section = section;
    }

    Optional<BoundProblem> read() {
        RowsReader rows = new RowsReader(section);
        Optional<DataSplit> data = rows.read();
        List<Integer> hidden = section.optional("layers", node -> Numbers.integers(node, UNITS, section.scope()))
                .orElse(List.of());
        Activation activation = section.optional(
                        "activation", node -> EnumParser.parse(node, List.of(Activation.values()), Activation::key))
                .orElse(Activation.RELU);
        return data.flatMap(split -> posed(split, hidden, activation));
    }

    private Optional<BoundProblem> posed(DataSplit data, List<Integer> hidden, Activation activation) {
        int[] sizes = Network.sizes(data, hidden);
        Initialisation init = section.optional("init", node -> initialisation(node, sizes))
                .orElseGet(() -> Initialisation.seeded(section.context().seed()));
        BatchPlan plan = section.optional(
                        "batches", node -> batches(node, data.train().count()))
                .orElseGet(() -> new BatchPlan(Batches.full(), OptionalInt.empty()));
        return section.ifValid(
                () -> new BoundProblem(new Network(data, hidden, activation, init, plan.batches()), plan.updates()));
    }

    /**
     * Reads the initialisation: a seed, zeros, or a JSON file of parameters.
     *
     * @throws CourseException if the value or the file is invalid
     */
    private Initialisation initialisation(YamlNode node, int[] sizes) throws CourseException {
        if (node.text().equals(ZEROS)) {
            return Initialisation.zeros();
        }
        if (node.text().endsWith(".json")) {
            return Initialisation.given(
                    ParametersFile.read(section.context().data().find(node), sizes));
        }
        if (VariablesReader.isName(node.text()) && !section.scope().values().containsKey(node.text())) {
            throw node.error(MessageKey.EXPERIMENT_UNKNOWN_WORD, node.text(), "zeros, 7, weights.json");
        }
        return Initialisation.seeded(Numbers.seed(node, section.scope()));
    }

    /**
     * The batches of a problem.
     *
     * @param updates number of updates that a list of batches allows; empty if unlimited
     */
    private record BatchPlan(Batches batches, OptionalInt updates) {}

    private BatchPlan batches(YamlNode node, int rows) throws CourseException {
        if (node.isText()) {
            EnumParser.parse(node, List.of(FULL));
            return new BatchPlan(Batches.full(), OptionalInt.empty());
        }
        MappingReader batches = new MappingReader(node.map(), section.context(), BATCH_KEYS);
        batches.alternatives("size", "file");
        return batches.optional("file").isPresent() ? listed(batches, rows) : shuffled(batches, rows);
    }

    private static BatchPlan shuffled(MappingReader batches, int rows) {
        int size = batches.integer("size", Bounds.between(1, rows));
        return new BatchPlan(Batches.shuffled(size, batches.seed("seed")), OptionalInt.empty());
    }

    private static BatchPlan listed(MappingReader batches, int rows) {
        List<int[]> listed = batches.required(
                        "file", node -> listed(batches.context().data().find(node), rows))
                .orElse(List.of());
        return new BatchPlan(Batches.listed(listed), OptionalInt.of(listed.size()));
    }

    private static List<int[]> listed(Path file, int rows) throws CourseException {
        Bounds numbers = Bounds.between(0, rows - 1);
        return JsonReader.read(
                file,
                json -> json.list(batch -> batch.list(row -> row.integer(numbers)).stream()
                        .mapToInt(Integer::intValue)
                        .toArray()));
    }
}
