package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.ExpressionReader;
import descenso.course.source.KnownWords;
import descenso.course.source.MappingReader;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.Scope.Variables;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the mapping {@code figures} of a prediction. A figure is one of
 *
 * <pre>
 * figure    = measure EXPRESSION [take min|max] [report EXPRESSION] [runs]   a value of one run
 *           | count CONDITION [runs]                                       a number of runs
 *           | setting EXPRESSION [take min|max] [runs]                     known before the run
 *           | formula EXPRESSION                                           over the figures before it
 * runs      = [of optimizers] [where values of variables]
 * </pre>
 *
 * <p>Variables with one value in all runs are figures too, without an entry.
 */
final class FiguresReader {

    private final ReadContext context;
    private final RunIndex runs;
    private final Map<String, Figures.Figure> figures = new LinkedHashMap<>();

    FiguresReader(ReadContext context, RunIndex runs) {
        this.context = context;
        this.runs = runs;
        context.scope().values().forEach((name, value) -> figures.put(name, new Figures.Figure.Given(value)));
    }

    /** Reads the figures; without a node, only those that need no entry. */
    Figures read(Optional<YamlNode> node) {
        node.flatMap(each -> context.diagnostics().tryRead(each::map)).ifPresent(map -> {
            for (String name : map.keys()) {
                context.diagnostics().tryRead(() -> figure(name, map)).ifPresent(figure -> figures.put(name, figure));
            }
        });
        return new Figures(figures);
    }

    private Figures.Figure figure(String name, YamlMap map) throws CourseException {
        if (!Variables.isName(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_BAD_NAME, name);
        }
        if (Expression.constants().contains(name) || figures.containsKey(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_TAKEN_NAME, name);
        }
        YamlMap description = map.required(name).map();
        List<String> all = Schema.variants("figure");
        List<String> kinds = all.stream()
                .filter(kind -> description.optional(kind).isPresent())
                .toList();
        List<String> known = (kinds.isEmpty() ? all : kinds)
                .stream()
                        .flatMap(kind -> Schema.of("figure", kind).keys().stream())
                        .distinct()
                        .toList();
        MappingReader section = new MappingReader(description, context, known);
        if (kinds.isEmpty()) {
            section.report(section.position(), MessageKey.EXPERIMENT_NEEDS_ONE, String.join(", ", all));
            return new Figures.Figure.Given(Double.NaN);
        }
        if (kinds.size() > 1) {
            section.alternatives(kinds.get(0), kinds.get(1));
        }
        return switch (kinds.get(0)) {
            case "formula" -> computed(section);
            case "count" -> {
                Figures.Figure.Selection of = selection(section);
                yield new Figures.Figure.Counted(
                        of, ExpressionReader.condition(section.required("count"), names(own(of))));
            }
            case "setting" -> given(section, own(selection(section)));
            default -> measured(section, selection(section));
        };
    }

    private List<Trial> own(Figures.Figure.Selection of) {
        return runs.trials(of.optimizers()).stream().filter(of::contains).toList();
    }

    private Figures.Figure.Selection selection(MappingReader section) throws CourseException {
        List<String> optimizers = runs.labels(section.optional("of"));
        return new Figures.Figure.Selection(optimizers, RunIndex.where(section, runs.trials(optimizers)));
    }

    /** Reads an expression over the figures so far. It is a known number if these are. */
    private Figures.Figure computed(MappingReader section) throws CourseException {
        Expression formula = ExpressionReader.read(section.required("formula"), figures.keySet());
        Map<String, Double> known = new Figures(figures).given();
        Figures.Figure computed = new Figures.Figure.Computed(formula);
        return known.keySet().containsAll(formula.used())
                ? new Figures.Figure.Given(computed.value(List.of(), known))
                : computed;
    }

    /** Reads a value known before the run: the only one of all selected runs, or their smallest or largest. */
    private static Figures.Figure given(MappingReader section, List<Trial> own) throws CourseException {
        YamlNode node = section.required("setting");
        Expression setting = ExpressionReader.read(node, RunIndex.given(own));
        List<Double> values = own.stream()
                .map(trial -> setting.value(
                        setting.values(name -> trial.constant(name).orElse(Double.NaN))))
                .distinct()
                .sorted()
                .toList();
        boolean isMax = isMax(section, node, own, values.size() > 1);
        return new Figures.Figure.Given(values.get(isMax ? values.size() - 1 : 0));
    }

    private Figures.Figure measured(MappingReader section, Figures.Figure.Selection of) throws CourseException {
        List<Trial> own = own(of);
        YamlNode node = section.required("measure");
        boolean isMax = isMax(section, node, own, own.size() > 1);
        Expression measure = ExpressionReader.read(node, names(own));
        Expression report =
                section.has("report") ? ExpressionReader.read(section.required("report"), names(own)) : measure;
        return new Figures.Figure.Measured(of, measure, isMax, report, section.position());
    }

    /** Tests whether the key {@code take} selects the largest value and not the smallest. */
    private static boolean isMax(MappingReader section, YamlNode node, List<Trial> own, boolean areSeveral)
            throws CourseException {
        if (section.has("take")) {
            return section.required("take")
                    .oneOf(Schema.words("figure", "take"))
                    .equals("max");
        }
        if (areSeveral) {
            throw node.error(
                    MessageKey.EXPERIMENT_SEVERAL_RUNS,
                    KnownWords.first(own.stream()
                                    .map(trial -> trial.label().toString())
                                    .toList())
                            .toArray(String[]::new));
        }
        return false;
    }

    /** Returns the names that an expression may use: those of the given runs and the figures so far. */
    private List<String> names(List<Trial> own) {
        return RunIndex.union(runs.all(own), figures.keySet());
    }
}
