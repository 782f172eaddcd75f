package descenso.course.task;

import descenso.course.run.RunIndex;
import descenso.course.source.CourseException;
import descenso.course.value.ExpressionReader;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.value.VariablesReader;
import descenso.course.value.WhereReader;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the mapping {@code figures} of a prediction. Variables with one value in all runs are figures too, without an
 * entry.
 */
final class FiguresReader {

    /** The keys that determine the kind of a figure; exactly one must be present. */
    private enum Kind {
        MEASURE,
        COUNT,
        SETTING,
        FORMULA;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns all keys of a figure of this kind. */
        private List<String> keys() {
            List<String> others = switch (this) {
                case MEASURE -> List.of("of", "where", "take", "report");
                case COUNT -> List.of("of", "where");
                case SETTING -> List.of("of", "where", "take");
                case FORMULA -> List.<String>of();
            };
            return Stream.concat(others.stream(), Stream.of(key())).toList();
        }
    }

    /** The value that the key {@code take} selects among those of several runs. */
    private enum Extreme {
        MIN,
        MAX;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ReadContext context;
    private final RunIndex runs;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    FiguresReader(ReadContext context, RunIndex runs) {
        this.context = context;
        this.runs = runs;
        context.scope().values().forEach((name, value) -> figures.put(name, new Figure.Given(value)));
    }

    /** Reads the figures; without a node, only those that need no entry. */
    Figures read(Optional<YamlNode> node) {
        node.ifPresent(each -> context.diagnostics().tryRead(() -> readAll(each)));
        return new Figures(figures);
    }

    private YamlMap readAll(YamlNode node) throws CourseException {
        YamlMap map = node.map();
        for (String name : map.keys()) {
            context.diagnostics().tryRead(() -> figure(name, map)).ifPresent(figure -> figures.put(name, figure));
        }
        return map;
    }

    private Figure figure(String name, YamlMap map) throws CourseException {
        if (!VariablesReader.isName(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_BAD_NAME, name);
        }
        if (Expression.constants().contains(name) || figures.containsKey(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_TAKEN_NAME, name);
        }
        YamlMap description = map.required(name).map();
        List<Kind> kinds = Stream.of(Kind.values())
                .filter(kind -> description.optional(kind.key()).isPresent())
                .toList();
        MappingReader section = new MappingReader(description, context, keys(kinds));
        if (kinds.isEmpty()) {
            section.report(
                    section.position(),
                    MessageKey.EXPERIMENT_NEEDS_ONE,
                    Stream.of(Kind.values()).map(Kind::key).collect(Collectors.joining(", ")));
        } else if (kinds.size() > 1) {
            section.alternatives(kinds.get(0).key(), kinds.get(1).key());
        }
        return kinds.isEmpty() ? new Figure.Given(Double.NaN) : figure(kinds.get(0), section);
    }

    /** Returns the keys of the given kinds; those of all kinds if there is none. */
    private static List<String> keys(List<Kind> kinds) {
        return (kinds.isEmpty() ? List.of(Kind.values()) : kinds)
                .stream().flatMap(kind -> kind.keys().stream()).distinct().toList();
    }

    private Figure figure(Kind kind, MappingReader section) throws CourseException {
        return switch (kind) {
            case FORMULA -> computed(section);
            case COUNT -> counted(section);
            case SETTING -> given(section, own(selection(section)));
            case MEASURE -> measured(section);
        };
    }

    private List<Trial> own(Figure.Selection of) {
        return runs.trials(of.optimizers()).stream().filter(of::contains).toList();
    }

    private Figure counted(MappingReader section) throws CourseException {
        Figure.Selection of = selection(section);
        return new Figure.Counted(of, ExpressionReader.condition(section.required("count"), names(own(of))));
    }

    private Figure.Selection selection(MappingReader section) throws CourseException {
        List<String> optimizers = runs.labels(section.optional("of"));
        return new Figure.Selection(optimizers, WhereReader.read(section, runs.trials(optimizers)));
    }

    /** Reads an expression over the figures so far. It is a known number if these are. */
    private Figure computed(MappingReader section) throws CourseException {
        Expression formula = ExpressionReader.read(section.required("formula"), figures.keySet());
        Map<String, Double> known = new Figures(figures).given();
        boolean isGiven = known.keySet().containsAll(formula.used());
        return isGiven
                ? new Figure.Given(new Figure.Computed(formula).value(List.of(), known))
                : new Figure.Computed(formula);
    }

    /**
     * Reads a value that is known before the run: the common value of all selected runs, or their smallest or largest.
     */
    private static Figure given(MappingReader section, List<Trial> own) throws CourseException {
        YamlNode node = section.required("setting");
        Expression setting = ExpressionReader.read(node, RunIndex.given(own));
        List<Double> values = own.stream()
                .map(trial -> setting.value(
                        setting.values(name -> trial.constant(name).orElse(Double.NaN))))
                .distinct()
                .sorted()
                .toList();
        Optional<Extreme> extreme = extreme(section);
        if (values.size() > 1 && extreme.isEmpty()) {
            throw several(node, own);
        }
        return new Figure.Given(values.get(isMax(extreme) ? values.size() - 1 : 0));
    }

    private Figure measured(MappingReader section) throws CourseException {
        Figure.Selection of = selection(section);
        List<Trial> own = own(of);
        YamlNode node = section.required("measure");
        Optional<Extreme> extreme = extreme(section);
        if (extreme.isEmpty() && own.size() > 1) {
            throw several(node, own);
        }
        Expression measure = ExpressionReader.read(node, names(own));
        Expression report = section.optional("report").isPresent()
                ? ExpressionReader.read(section.required("report"), names(own))
                : measure;
        return new Figure.Measured(of, measure, isMax(extreme), report, section.position());
    }

    /** Reads the key {@code take}; empty if it is missing. */
    private static Optional<Extreme> extreme(MappingReader section) throws CourseException {
        Optional<YamlNode> take = section.optional("take");
        return take.isEmpty()
                ? Optional.empty()
                : Optional.of(EnumParser.parse(take.get(), List.of(Extreme.values()), Extreme::key));
    }

    /** Tests whether the largest value is selected. By default it is the smallest. */
    private static boolean isMax(Optional<Extreme> extreme) {
        return extreme.orElse(Extreme.MIN) == Extreme.MAX;
    }

    /** Returns the names that an expression may use: those of the given runs and the figures so far. */
    private Set<String> names(List<Trial> own) {
        Set<String> names = new LinkedHashSet<>(runs.all(own));
        names.addAll(figures.keySet());
        return names;
    }

    private static CourseException several(YamlNode node, List<Trial> own) {
        List<String> labels = new ArrayList<>(
                own.stream().map(trial -> trial.label().toString()).toList());
        return node.error(MessageKey.EXPERIMENT_SEVERAL_RUNS, EnumParser.first(labels));
    }
}
