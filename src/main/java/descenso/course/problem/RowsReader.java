package descenso.course.problem;

import descenso.course.data.DataFiles;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.value.MappingReader;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.train.data.DataOrigin;
import descenso.train.data.DataSplit;
import descenso.train.data.Dataset;
import descenso.train.data.Preparation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the data set of a network, with its preparation. */
final class RowsReader {

    private static final String MOONS = "moons";
    private static final List<String> MOONS_KEYS = List.of("points", "noise", "seed");
    private static final Bounds POINTS = Bounds.between(2, 100_000);

    private final MappingReader section;

    RowsReader(MappingReader section) {
        this.section = section;
    }

    /** Reads and prepares the data; empty if a value is invalid. */
    Optional<DataSplit> read() {
        Optional<DataOrigin.Source> source = section.required("data", this::source);
        Optional<Dataset> rows = source.flatMap(each -> section.required("data", node -> rows(each, node)));
        int count = rows.map(Dataset::count).orElse(Integer.MAX_VALUE);
        Optional<Preparation.Split> split = section.optional("split", node -> split(node, count));
        int train = split.filter(sound -> section.isValid())
                .map(Preparation.Split::train)
                .orElse(count);
        Preparation preparation = new Preparation(
                section.number("scale", Bounds.POSITIVE, 1),
                split,
                section.optional("rows").isPresent()
                        ? OptionalInt.of(section.integer("rows", Bounds.between(1, train)))
                        : OptionalInt.empty(),
                section.optional("labelNoise", this::labelNoise),
                section.optionalBoolean("standardise"));
        return section.ifValid(() ->
                preparation.apply(rows.orElseThrow()).withOrigin(new DataOrigin(source.orElseThrow(), preparation)));
    }

    /**
     * Reads the source of the data: a file or generated two moons.
     *
     * @throws CourseException if it is neither
     */
    private DataOrigin.Source source(YamlNode node) throws CourseException {
        if (!node.isText()) {
            MappingReader data = new MappingReader(node.map(), section.context(), List.of(MOONS));
            return moons(new MappingReader(data.required(MOONS).map(), section.context(), MOONS_KEYS));
        }
        return node.text().equals(MOONS)
                ? moons(new MappingReader(YamlMap.empty(node.position()), section.context(), MOONS_KEYS))
                : new DataOrigin.Table(DataFiles.name(node).toString());
    }

    private static DataOrigin.Source moons(MappingReader moons) {
        return new DataOrigin.TwoMoons(
                moons.integer("points", POINTS, 200),
                moons.number("noise", Bounds.NOT_NEGATIVE, 0.1),
                moons.seed("seed"));
    }

    private Dataset rows(DataOrigin.Source source, YamlNode node) throws CourseException {
        return source instanceof DataOrigin.TwoMoons moons
                ? moons.rows()
                : section.context().data().table(node);
    }

    private Preparation.Split split(YamlNode node, int rows) throws CourseException {
        MappingReader split = new MappingReader(node.map(), section.context(), List.of("train", "validation", "seed"));
        boolean isTested = split.optional("validation").isPresent();
        int train = split.integer("train", Bounds.between(1, isTested ? Math.max(1, rows - 1) : rows));
        OptionalInt validation = isTested
                ? OptionalInt.of(split.integer("validation", Bounds.between(1, Math.max(1, rows - train))))
                : OptionalInt.empty();
        return new Preparation.Split(train, validation, split.seed("seed"));
    }

    private Preparation.LabelNoise labelNoise(YamlNode node) throws CourseException {
        MappingReader noise = new MappingReader(node.map(), section.context(), List.of("probability", "seed"));
        return new Preparation.LabelNoise(noise.number("probability", Bounds.FRACTION), noise.seed("seed"));
    }
}
