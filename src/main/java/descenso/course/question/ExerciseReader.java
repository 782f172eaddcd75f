package descenso.course.question;

import descenso.course.markdown.Inline;
import descenso.course.markdown.MarkdownContext;
import descenso.course.source.CourseException;
import descenso.course.source.SourcePosition;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import descenso.quiz.QuestionVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the YAML of a block {@code question}. */
public final class ExerciseReader {

    /** The kinds of question. */
    public static final List<QuestionKind> KINDS = List.of(
            OpenQuestion.KIND,
            ChoiceQuestion.KIND,
            NumberQuestion.KIND,
            OrderQuestion.KIND,
            MatchQuestion.KIND,
            TruthQuestion.KIND);

    private ExerciseReader() {}

    /**
     * Reads an exercise. Adds its diagnostics to those of the passage.
     *
     * @param position the source position where the block begins
     * @param paragraphs parses Markdown that must be one paragraph; empty if it is not
     * @return the exercise; empty if it has an error
     * @throws CourseException if its kind is missing or unknown
     */
    public static Optional<Exercise> read(
            YamlMap map,
            SourcePosition position,
            MarkdownContext context,
            Function<MarkdownContext, Optional<List<Inline>>> paragraphs)
            throws CourseException {
        QuestionKind kind = EnumParser.parse(map.required("kind"), KINDS, QuestionKind::word);
        MappingReader section =
                new MappingReader(map, ReadContext.ofLesson(position.file(), context.diagnostics()), keys(kind));
        Optional<Map<String, QuestionVariables.Source>> values = values(section);
        return values.isEmpty()
                ? Optional.empty()
                : read(kind, section, values.get(), position, new TemplateReader(context, paragraphs));
    }

    private static List<String> keys(QuestionKind kind) {
        return Stream.of(List.of("id", "kind", "ask"), kind.keys(), List.of("hints", "why"))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Reads the values of the question. Returns empty if their names are invalid: texts and expressions that use them
     * could not be checked.
     */
    private static Optional<Map<String, QuestionVariables.Source>> values(MappingReader section) {
        return section.optional("values").isEmpty()
                ? Optional.of(Map.of())
                : section.optional("values", YamlNode::map)
                        .flatMap(map -> new SourcesReader(map, section.context()).read());
    }

    private static Optional<Exercise> read(
            QuestionKind kind,
            MappingReader section,
            Map<String, QuestionVariables.Source> values,
            SourcePosition position,
            TemplateReader templates)
            throws CourseException {
        QuestionFields fields = new QuestionFields(section, values, templates);
        Optional<String> id = section.required("id", YamlNode::id);
        Optional<Template> ask = section.required("ask", fields::template);
        Optional<Question> question = kind.reader().read(fields);
        List<Template> hints =
                section.optional("hints", node -> hints(node, fields)).orElse(List.of());
        List<String> names = new ArrayList<>(values.keySet());
        if (kind.reason() == QuestionKind.Reason.WITH_NUMBER) {
            names.add(Exercise.ANSWER);
        }
        Optional<Template> why = kind.reason() == QuestionKind.Reason.OPTIONAL
                ? section.optional("why", node -> templates.read(node, names))
                : section.required("why", node -> templates.read(node, names));
        return section.ifValid(() -> new Exercise(
                id.orElseThrow(), position, question.orElseThrow(), ask.orElseThrow(), fields.parts(), hints, why));
    }

    private static List<Template> hints(YamlNode node, QuestionFields fields) throws CourseException {
        List<Template> hints = new ArrayList<>();
        for (YamlNode item : node.list()) {
            hints.add(fields.template(item));
        }
        if (hints.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return hints;
    }
}
