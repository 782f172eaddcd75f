package descenso.course;

import descenso.train.Division;
import descenso.train.Origin;
import descenso.train.Preparation;
import descenso.train.Rows;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rows that a network learns from, and what is done with them first. */
final class RowsReader {

    private static final String MOONS = "moons";
    private static final List<String> MOONS_KEYS = List.of("points", "noise", "seed");
    private static final Bounds POINTS = Bounds.between(2, 100_000);

    private final Section section;

    RowsReader(Section section) {
        this.section = section;
    }

    /** Empty where anything is wrong with them. */
    Optional<Division> read() {
        Optional<Origin.Source> source = section.get("data", this::source);
        Optional<Rows> rows = source.flatMap(each -> section.get("data", node -> rows(each, node)));
        int count = rows.map(Rows::count).orElse(Integer.MAX_VALUE);
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
                () -> preparation.apply(rows.orElseThrow()).from(new Origin(source.orElseThrow(), preparation)));
    }

    /** A file, or two moons. */
    private Origin.Source source(YamlNode node) throws CourseException {
        if (!node.isText()) {
            Section data = new Section(node.map(), section.context(), List.of(MOONS));
            return moons(new Section(data.get(MOONS).map(), section.context(), MOONS_KEYS));
        }
        return node.text().equals(MOONS)
                ? moons(new Section(YamlMap.empty(node.place()), section.context(), MOONS_KEYS))
                : new Origin.Table(DataFiles.name(node).toString());
    }

    private static Origin.Source moons(Section moons) {
        return new Origin.TwoMoons(
                moons.whole("points", POINTS, 200),
                moons.number("noise", Bounds.NOT_NEGATIVE, 0.1),
                moons.seed("seed"));
    }

    private Rows rows(Origin.Source source, YamlNode node) throws CourseException {
        return source instanceof Origin.TwoMoons moons
                ? moons.rows()
                : section.context().data().table(node);
    }

    private Preparation.Split split(YamlNode node, int rows) throws CourseException {
        Section split = new Section(node.map(), section.context(), List.of("train", "validation", "seed"));
        boolean isTested = split.find("validation").isPresent();
        int train = split.whole("train", Bounds.between(1, isTested ? Math.max(1, rows - 1) : rows));
        OptionalInt validation = isTested
                ? OptionalInt.of(split.whole("validation", Bounds.between(1, Math.max(1, rows - train))))
                : OptionalInt.empty();
        return new Preparation.Split(train, validation, split.seed("seed"));
    }

    private Preparation.LabelNoise labelNoise(YamlNode node) throws CourseException {
        Section noise = new Section(node.map(), section.context(), List.of("probability", "seed"));
        return new Preparation.LabelNoise(noise.number("probability", Bounds.FRACTION), noise.seed("seed"));
    }
}
