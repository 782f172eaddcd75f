package descenso.course.experiment;

import descenso.course.experiment.PredictionQuestion.FigureTemplate;
import descenso.course.experiment.YamlPath.PathsReader;
import descenso.course.source.CourseException;
import descenso.course.source.ExpressionReader;
import descenso.course.source.KnownWords;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.quiz.Prediction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the mapping {@code predict}: the question, its texts, and the expressions over figures that decide it. */
final class PredictionReader {

    private final MappingReader section;
    private final String kind;
    private final PathsReader paths;
    private final Figures figures;
    private final List<PredictionQuestion.PredictionOption> options = new ArrayList<>();

    private PredictionReader(MappingReader section, String kind, PathsReader paths, Figures figures) {
        this.section = section;
        this.kind = kind;
        this.paths = paths;
        this.figures = figures;
    }

    /**
     * Reads a prediction; empty if a value is invalid.
     *
     * @throws CourseException if the node is not a mapping or its kind is invalid
     */
    static Optional<PredictionQuestion> read(YamlNode node, ReadContext context, RunIndex runs, PathsReader paths)
            throws CourseException {
        YamlMap map = node.map();
        String kind = map.required("kind").oneOf(Schema.words("predict", "kind"));
        MappingReader section = new MappingReader(map, context, Schema.of("predict", kind));
        Figures figures = new FiguresReader(context, runs).read(section.optional("figures"));
        return section.isValid() ? new PredictionReader(section, kind, paths, figures).read() : Optional.empty();
    }

    private Optional<PredictionQuestion> read() {
        Optional<FigureTemplate> ask = section.required("ask", this::asked);
        Optional<FigureTemplate> why = section.required("why", this::reply);
        Optional<FigureTemplate> whyAgain = section.optional("whyAgain", this::reply);
        Optional<Prediction> prediction = section.context().diagnostics().tryRead(() -> switch (kind) {
            case "choice" -> choice();
            case "order" -> order();
            case "number" ->
                new Prediction.Amount(
                        measured(section.required("value"), false),
                        Numbers.tolerance(section.required("tolerance"), section.context(), "prediction"));
            default -> new Prediction.Truth(measured(section.required("holds"), true));
        });
        Optional<LocalizedText> unit = section.text("unit");
        List<PredictionQuestion.Again> again = section.optional(
                "again",
                node -> Numbers.each(
                        node.list(), item -> new PredictionQuestion.Again(paths.settings(item), item.position())),
                List.of());
        return section.ifValid(() -> new PredictionQuestion(
                ask.orElseThrow(),
                prediction.orElseThrow(),
                options,
                unit,
                figures,
                why.orElseThrow(),
                whyAgain,
                again,
                section.position()));
    }

    /** Reads a text that is shown before the run and names only figures that are known then. */
    private FigureTemplate asked(YamlNode node) throws CourseException {
        return FigureTemplate.read(
                node, section.context(), List.copyOf(figures.given().keySet()), figures.names());
    }

    /** Reads a text that is shown after the run. */
    private FigureTemplate reply(YamlNode node) throws CourseException {
        return FigureTemplate.read(node, section.context(), figures.names(), List.of());
    }

    /** Reads an expression or a condition over the figures that decides the answer. */
    private Expression measured(YamlNode node, boolean isCondition) throws CourseException {
        Expression expression = isCondition
                ? ExpressionReader.condition(node, figures.names())
                : ExpressionReader.read(node, figures.names());
        requireMeasured(node, expression.used(), expression.text());
        return expression;
    }

    private void requireMeasured(YamlNode node, Collection<String> used, String written) throws CourseException {
        if (figures.given().keySet().containsAll(used)) {
            throw node.error(MessageKey.EXPERIMENT_NOT_MEASURED, written);
        }
    }

    private Prediction choice() throws CourseException {
        requireTwo();
        return new Prediction.Choice(section.items("options", Schema.of("option", kind), item -> {
            Expression when = measured(item.required("when"), true);
            add(item, when.text());
            return when;
        }));
    }

    private Prediction order() throws CourseException {
        YamlNode node = requireTwo();
        List<String> sorted = section.items("options", Schema.of("option", kind), item -> {
            String figure = item.required("figure").oneOf(figures.names());
            add(item, figure);
            return figure;
        });
        if (section.isValid()) {
            requireMeasured(node, sorted, KnownWords.list(sorted));
        }
        return new Prediction.Order(sorted);
    }

    /** Adds an option. Its default id is its decision, which does not depend on its position or its texts. */
    private void add(MappingReader item, String decision) throws CourseException {
        String id = item.has("id") ? item.required("id").id() : decision;
        PredictionQuestion.PredictionOption option = new PredictionQuestion.PredictionOption(
                id,
                asked(item.required("text")),
                item.allows("reply") ? item.optional("reply", this::reply) : Optional.empty(),
                item.allows("never") && item.optionalBoolean("never"));
        if (options.stream().anyMatch(other -> other.id().equals(id))) {
            item.report(item.position(), MessageKey.EXPERIMENT_SAME_VALUE, id);
        }
        options.add(option);
    }

    private YamlNode requireTwo() throws CourseException {
        YamlNode node = section.required("options");
        if (node.list().size() < 2) {
            throw node.error(MessageKey.EXPERIMENT_FEW_OPTIONS);
        }
        return node;
    }
}
