package descenso.course;

import descenso.train.DataOrigin;
import descenso.train.DataSplit;
import descenso.train.Dataset;
import descenso.train.Preparation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rows that a network learns from, and what is done with them first. */
final class RowsReader {

    private static final String MOONS = "moons";
    private static final List<String> MOONS_KEYS = List.of("points", "noise", "seed");
    private static final Bounds POINTS = Bounds.between(2, 100_000);

    private final MappingReader section;

    RowsReader(MappingReader section) {
        this.section = section;
    }

    /** Empty where anything is wrong with them. */
    Optional<DataSplit> read() {
        Optional<DataOrigin.Source> source = section.get("data", this::source);
        Optional<Dataset> rows = source.flatMap(each -> section.get("data", node -> rows(each, node)));
        int count = rows.map(Dataset::count).orElse(Integer.MAX_VALUE);
        Optional<Preparation.Split> split = section.find("split", node -> split(node, count));
        int train = split.filter(sound -> section.isSound())
                .map(Preparation.Split::train)
                .orElse(count);
        Preparation preparation = new Preparation(
                section.number("scale", Bounds.POSITIVE, 1),
                split,
                section.find("rows").isPresent()
                        ? OptionalInt.of(section.whole("rows", Bounds.between(1, train)))
                        : OptionalInt.empty(),
                section.find("labelNoise", this::labelNoise),
                section.flag("standardise"));
        return section.sound(
                () -> preparation.apply(rows.orElseThrow()).from(new DataOrigin(source.orElseThrow(), preparation)));
    }

    /** A file, or two moons. */
    private DataOrigin.Source source(YamlNode node) throws CourseException {
        if (!node.isText()) {
            MappingReader data = new MappingReader(node.map(), section.context(), List.of(MOONS));
            return moons(new MappingReader(data.get(MOONS).map(), section.context(), MOONS_KEYS));
        }
        return node.text().equals(MOONS)
                ? moons(new MappingReader(YamlMap.empty(node.place()), section.context(), MOONS_KEYS))
                : new DataOrigin.Table(DataFiles.name(node).toString());
    }

    private static DataOrigin.Source moons(MappingReader moons) {
        return new DataOrigin.TwoMoons(
                moons.whole("points", POINTS, 200),
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
        boolean isTested = split.find("validation").isPresent();
        int train = split.whole("train", Bounds.between(1, isTested ? Math.max(1, rows - 1) : rows));
        OptionalInt validation = isTested
                ? OptionalInt.of(split.whole("validation", Bounds.between(1, Math.max(1, rows - train))))
                : OptionalInt.empty();
        return new Preparation.Split(train, validation, split.seed("seed"));
    }

    private Preparation.LabelNoise labelNoise(YamlNode node) throws CourseException {
        MappingReader noise = new MappingReader(node.map(), section.context(), List.of("probability", "seed"));
        return new Preparation.LabelNoise(noise.number("probability", Bounds.FRACTION), noise.seed("seed"));
    }
}
