package descenso.course.experiment;

import descenso.course.experiment.ProblemReader.BoundProblem;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.DataFiles;
import descenso.course.source.JsonReader;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.Schema;
import descenso.course.source.Scope.Variables;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import descenso.train.data.Batches;
import descenso.train.data.DataOrigin;
import descenso.train.data.DataSplit;
import descenso.train.data.Dataset;
import descenso.train.data.Preparation;
import descenso.train.network.Activation;
import descenso.train.network.Initialisation;
import descenso.train.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a neural-network classifier with its data set and the preparation of the data. */
record NetworkReader(MappingReader section) {

    private static final String MOONS = "moons";

    Optional<BoundProblem> read() {
        Optional<DataSplit> data = data();
        List<Integer> hidden = section.optional("layers", this::layers, List.of());
        Activation activation = section.optional(
                "activation", node -> node.oneOf(List.of(Activation.values()), Activation::key), Activation.RELU);
        return data.flatMap(split -> network(split, hidden, activation));
    }

    /** Reads a list of integers, which may be empty, or a single integer. */
    private List<Integer> layers(YamlNode node) throws CourseException {
        return Numbers.each(
                node.isText() ? List.of(node) : node.list(),
                item -> section.scope().integer(item, section.bounds("layers")));
    }

    private Optional<BoundProblem> network(DataSplit data, List<Integer> hidden, Activation activation) {
        int[] sizes = Network.sizes(data, hidden);
        Initialisation init = section.optional("init", node -> initialisation(node, sizes))
                .orElseGet(() -> new Initialisation.Seeded(section.context().seed()));
        Batches batches = section.optional(
                        "batches", node -> batches(node, data.train().count()))
                .orElseGet(Batches.Full::new);
        OptionalInt updates = batches instanceof Batches.Listed listed
                ? OptionalInt.of(listed.batches().size())
                : OptionalInt.empty();
        return section.ifValid(() -> new BoundProblem(new Network(data, hidden, activation, init, batches), updates));
    }

    /** Reads the initialisation: a seed, zeros, or a JSON file of parameters. */
    private Initialisation initialisation(YamlNode node, int[] sizes) throws CourseException {
        if (node.text().equals("zeros")) {
            return new Initialisation.Zeros();
        }
        if (node.text().endsWith(".json")) {
            return new Initialisation.Given(
                    JsonReader.parameters(section.context().data().find(node), sizes));
        }
        if (Variables.isName(node.text()) && !section.scope().values().containsKey(node.text())) {
            throw node.error(MessageKey.EXPERIMENT_UNKNOWN_WORD, node.text(), "zeros, 7, weights.json");
        }
        return new Initialisation.Seeded(Numbers.seed(node, section.scope()));
    }

    private Batches batches(YamlNode node, int rows) throws CourseException {
        if (node.isText()) {
            node.oneOf(List.of("full"));
            return new Batches.Full();
        }
        MappingReader batches = part(node, "batches");
        batches.alternatives("size", "file");
        if (batches.has("file")) {
            return new Batches.Listed(batches.required(
                            "file",
                            file -> JsonReader.batches(section.context().data().find(file), rows))
                    .orElse(List.of()));
        }
        return new Batches.Shuffled(batches.integer("size", Bounds.between(1, rows)), batches.seed("seed"));
    }

    private MappingReader part(YamlNode node, String table) throws CourseException {
        return new MappingReader(node.map(), section.context(), Schema.of(table));
    }

    /** Reads and prepares the data; empty if a value is invalid. */
    private Optional<DataSplit> data() {
        Optional<DataOrigin.Source> source = section.required("data", this::source);
        Optional<Dataset> rows = source.flatMap(each -> section.required("data", node -> rows(each, node)));
        int count = rows.map(Dataset::count).orElse(Integer.MAX_VALUE);
        Optional<Preparation.Split> split = section.section("split").map(part -> split(part, count));
        int train = split.filter(sound -> section.isValid())
                .map(Preparation.Split::train)
                .orElse(count);
        Preparation preparation = new Preparation(
                section.number("scale"),
                split,
                section.optionalInteger("rows", Bounds.between(1, train)),
                section.section("labelNoise")
                        .map(noise -> new Preparation.LabelNoise(noise.number("probability"), noise.seed("seed"))),
                section.optionalBoolean("standardise"));
        return section.ifValid(() ->
                preparation.apply(rows.orElseThrow()).withOrigin(new DataOrigin(source.orElseThrow(), preparation)));
    }

    /** Reads the source of the data: a file or generated two moons. */
    private DataOrigin.Source source(YamlNode node) throws CourseException {
        if (node.isText() && !node.text().equals(MOONS)) {
            return new DataOrigin.Table(DataFiles.name(node).toString());
        }
        MappingReader moons = node.isText()
                ? new MappingReader(YamlMap.empty(node.position()), section.context(), Schema.of(MOONS))
                : part(new MappingReader(node.map(), section.context(), List.of(MOONS)).required(MOONS), MOONS);
        return new DataOrigin.TwoMoons(moons.integer("points"), moons.number("noise"), moons.seed("seed"));
    }

    private Dataset rows(DataOrigin.Source source, YamlNode node) throws CourseException {
        return source instanceof DataOrigin.TwoMoons moons
                ? moons.rows()
                : section.context().data().table(node);
    }

    private static Preparation.Split split(MappingReader split, int rows) {
        int most = split.has("validation") ? Math.max(1, rows - 1) : rows;
        int train = split.integer("train", Bounds.between(1, most));
        OptionalInt validation = split.optionalInteger("validation", Bounds.between(1, Math.max(1, rows - train)));
        return new Preparation.Split(train, validation, split.seed("seed"));
    }
}
