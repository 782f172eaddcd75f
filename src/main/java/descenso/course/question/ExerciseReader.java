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
import descenso.quiz.KeyIdea;
import descenso.quiz.Question;
import descenso.quiz.QuestionKind;
import descenso.quiz.QuestionVariables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the YAML of a block {@code question}. */
public final class ExerciseReader {

    private static final List<String> OPTION_KEYS =
            List.of("id", "text", "right", "reply", "misconception", "experiment");

    private final QuestionKind kind;
    private final MappingReader section;
    private final TemplateReader templates;
    private final Map<String, QuestionVariables.Source> values;
    private final Set<String> names;
    private final PartReader parts;

    private ExerciseReader(
            QuestionKind kind,
            MappingReader section,
            Map<String, QuestionVariables.Source> values,
            TemplateReader templates) {
        this.kind = kind;
        this.section = section;
        this.templates = templates;
        this.values = values;
        this.names = values.keySet();
        this.parts = new PartReader(templates, names);
    }

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
        QuestionKind kind = EnumParser.parse(map.required("kind"), List.of(QuestionKind.values()), QuestionKind::word);
        MappingReader section =
                new MappingReader(map, ReadContext.ofLesson(position.file(), context.diagnostics()), keys(kind));
        return values(section)
                .flatMap(values -> new ExerciseReader(kind, section, values, new TemplateReader(context, paragraphs))
                        .exercise(position));
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

    private static List<String> keys(QuestionKind kind) {
        Stream<String> own = switch (kind) {
            case OPEN -> Stream.of("ideas", "model");
            case CHOICE -> Stream.of("options", "several");
            case NUMBER -> Stream.of("values", "where", "answer", "tolerance", "unit", "traps");
            case ORDER -> Stream.of("items");
            case MATCH -> Stream.of("pairs");
            case TRUTH -> Stream.of("holds", "reasons");
        };
        return Stream.concat(Stream.of("id", "kind", "ask"), Stream.concat(own, Stream.of("hints", "why")))
                .toList();
    }

    private Optional<Exercise> exercise(SourcePosition position) {
        Optional<String> id = section.required("id", YamlNode::id);
        Optional<Template> ask = section.required("ask", node -> template(node, names));
        Optional<Question> question = question();
        Optional<Template> model =
                kind == QuestionKind.OPEN ? section.required("model", this::plain) : Optional.empty();
        Optional<String> unit = section.optional("unit", YamlNode::line);
        List<Template> hints = section.optional("hints", this::hints).orElse(List.of());
        Optional<Template> why =
                kind == QuestionKind.OPEN ? section.optional("why", this::why) : section.required("why", this::why);
        return section.ifValid(() -> new Exercise(
                id.orElseThrow(),
                position,
                question.orElseThrow(),
                ask.orElseThrow(),
                parts.parts(),
                hints,
                model,
                why,
                unit));
    }

    private Template template(YamlNode node, Collection<String> known) throws CourseException {
        return templates.read(node, known);
    }

    private Template plain(YamlNode node) throws CourseException {
        return template(node, names);
    }

    /**
     * Reads the explanation. Only a question about a number has a correct answer that a text can name.
     *
     * @throws CourseException if the value is not a valid template
     */
    private Template why(YamlNode node) throws CourseException {
        List<String> known = new ArrayList<>(names);
        if (kind == QuestionKind.NUMBER) {
            known.add(Exercise.ANSWER);
        }
        return template(node, known);
    }

    private List<Template> hints(YamlNode node) throws CourseException {
        List<Template> hints = new ArrayList<>();
        for (YamlNode item : node.list()) {
            hints.add(plain(item));
        }
        if (hints.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return hints;
    }

    private Optional<Question> question() {
        return switch (kind) {
            case OPEN -> Optional.of(new Question.Open(ideas()));
            case CHOICE -> Optional.of(choice());
            case NUMBER -> new NumberReader(section, values, parts).read();
            case ORDER -> Optional.of(new Question.Order(items()));
            case MATCH -> Optional.of(new Question.Match(pairs()));
            case TRUTH -> truth();
        };
    }

    private List<KeyIdea> ideas() {
        requireSome("ideas", 1, 4);
        return section.items("ideas", List.of("id", "idea", "signs"), item -> {
            parts.read(item, "idea");
            return new KeyIdea(item.required("signs", ExerciseReader::signs).orElse(List.of()));
        });
    }

    private static List<String> signs(YamlNode node) throws CourseException {
        List<String> signs = new ArrayList<>();
        for (YamlNode item : node.list()) {
            String sign = item.line();
            if (!KeyIdea.isSign(sign)) {
                throw item.error(MessageKey.QUESTION_NO_SIGN, sign);
            }
            signs.add(sign);
        }
        if (signs.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return signs;
    }

    private Question choice() {
        boolean isSeveral = section.optionalBoolean("several");
        return new Question.Choice(options("options", 6, isSeveral), isSeveral);
    }

    private Optional<Question> truth() {
        Optional<String> holds = section.required("holds", node -> EnumParser.parse(node, List.of("true", "false")));
        List<Boolean> reasons = options("reasons", 4, false);
        return holds.map(word -> new Question.Truth("true".equals(word), reasons));
    }

    /**
     * Reads options and returns for each whether it is correct. Exactly one is correct, or at least one if several may
     * be.
     *
     * @param key the key of the list
     * @param most the maximum number of options
     * @param isSeveral whether several options may be correct
     */
    private List<Boolean> options(String key, int most, boolean isSeveral) {
        requireSome(key, 2, most);
        List<Boolean> right = section.items(key, OPTION_KEYS, item -> {
            parts.read(item, "text");
            item.required("reply");
            return item.optionalBoolean("right");
        });
        long count = right.stream().filter(each -> each).count();
        if (section.isValid() && isSeveral && count == 0) {
            section.report(key, MessageKey.QUESTION_NONE_RIGHT);
        } else if (section.isValid() && !isSeveral && count != 1) {
            section.report(key, MessageKey.QUESTION_ONE_RIGHT, Long.toString(count));
        }
        return right;
    }

    private int items() {
        requireSome("items", 2, 6);
        return section.items("items", List.of("id", "text"), item -> parts.read(item, "text"))
                .size();
    }

    private int pairs() {
        requireSome("pairs", 2, 6);
        return section.items("pairs", List.of("id", "left", "right"), item -> parts.read(item, "left", "right"))
                .size();
    }

    private void requireSome(String key, int least, int most) {
        section.required(key, YamlNode::list)
                .map(List::size)
                .filter(size -> size < least || size > most)
                .ifPresent(size -> section.report(
                        key,
                        MessageKey.QUESTION_COUNT,
                        Integer.toString(size),
                        Integer.toString(least),
                        Integer.toString(most)));
    }
}
