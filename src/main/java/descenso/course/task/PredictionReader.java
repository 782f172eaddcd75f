package descenso.course.task;

import descenso.course.run.RunIndex;
import descenso.course.setting.PathsReader;
import descenso.course.setting.SettingsReader;
import descenso.course.source.CourseException;
import descenso.course.source.LocalizedText;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.value.ToleranceReader;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.quiz.Prediction;
import descenso.quiz.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the mapping {@code predict}. */
final class PredictionReader {

    private static final List<String> KEYS = List.of("kind", "ask", "figures", "why", "again");

    private static final List<Tolerance.Kind> TOLERANCES = List.of(Tolerance.Kind.FACTOR, Tolerance.Kind.PERCENT);

    /** The kind of a prediction. */
    private enum Kind {
        CHOICE,
        ORDER,
        NUMBER,
        TRUTH;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private List<String> keys() {
            Stream<String> own = switch (this) {
                case CHOICE, ORDER -> Stream.of("options");
                case NUMBER -> Stream.of("value", "tolerance", "unit");
                case TRUTH -> Stream.of("holds");
            };
            return Stream.concat(KEYS.stream(), own).toList();
        }
    }

    private final ReadContext context;
    private final RunIndex runs;
    private final PathsReader paths;

    PredictionReader(ReadContext context, RunIndex runs, PathsReader paths) {
        this.context = context;
        this.runs = runs;
        this.paths = paths;
    }

    /**
     * Reads a prediction; empty if a value is invalid.
     *
     * @throws CourseException if the node is not a mapping or its kind is invalid
     */
    Optional<PredictionQuestion> read(YamlNode node) throws CourseException {
        YamlMap map = node.map();
        Kind kind = EnumParser.parse(map.required("kind"), List.of(Kind.values()), Kind::key);
        MappingReader section = new MappingReader(map, context, kind.keys());
        Figures figures = new FiguresReader(context, runs).read(section.optional("figures"));
        return section.isValid() ? read(kind, section, figures) : Optional.empty();
    }

    private Optional<PredictionQuestion> read(Kind kind, MappingReader section, Figures figures) {
        Optional<FigureTemplate> ask = section.required("ask", asked(figures)::read);
        Optional<FigureTemplate> why = section.required("why", wordingReader(figures)::read);
        DecisionReader decisions = new DecisionReader(figures);
        OptionsReader options = new OptionsReader(section, asked(figures), wordingReader(figures), decisions);
        Optional<Prediction> prediction = context.diagnostics().tryRead(() -> switch (kind) {
            case CHOICE -> options.choice();
            case ORDER -> options.order();
            case NUMBER -> amount(section, decisions);
            case TRUTH -> new Prediction.Truth(decisions.condition(section.required("holds")));
        });
        Optional<LocalizedText> unit = section.optional("unit", context::readText);
        List<PredictionQuestion.Again> again =
                section.optional("again", this::again).orElse(List.of());
        return section.ifValid(() -> new PredictionQuestion(
                ask.orElseThrow(),
                prediction.orElseThrow(),
                options.options(),
                unit,
                figures,
                why.orElseThrow(),
                again,
                section.position()));
    }

    /** Returns a reader of texts that are shown before the run. */
    private WordingReader asked(Figures figures) {
        List<String> given = List.copyOf(figures.given().keySet());
        List<String> unknown =
                figures.names().stream().filter(name -> !given.contains(name)).toList();
        return new WordingReader(context, given, unknown);
    }

    /** Returns a reader of texts that are shown after the run. */
    private WordingReader wordingReader(Figures figures) {
        return new WordingReader(context, figures.names(), List.of());
    }

    private Prediction amount(MappingReader section, DecisionReader decisions) throws CourseException {
        Expression value = decisions.value(section.required("value"));
        return new Prediction.Amount(value, ToleranceReader.read(section.required("tolerance"), context, TOLERANCES));
    }

    private List<PredictionQuestion.Again> again(YamlNode node) throws CourseException {
        List<PredictionQuestion.Again> again = new ArrayList<>();
        for (YamlNode item : node.list()) {
            again.add(new PredictionQuestion.Again(new SettingsReader(paths).read(item), item.position()));
        }
        return again;
    }
}
