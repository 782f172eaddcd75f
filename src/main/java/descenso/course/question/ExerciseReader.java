package descenso.course.question;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostics;
import descenso.course.source.Inline;
import descenso.course.source.MappingReader;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.quiz.QuestionVariables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the YAML of a block {@code question}: the fields of all kinds, and parts and texts for those of its kind. */
public final class ExerciseReader {

    /** The kinds of question. */
    public static final List<Question.QuestionKind> KINDS = List.of(
            OpenQuestion.KIND,
            ChoiceQuestion.KIND,
            NumberQuestion.KIND,
            ArrangementQuestion.ORDER,
            ArrangementQuestion.MATCH,
            ChoiceQuestion.TRUTH);

    private final Question.QuestionKind kind;
    private final MappingReader section;
    private final Function<SourceText, Optional<List<Inline>>> paragraphs;
    private final Map<String, QuestionVariables.Source> values;
    private final Optional<Template> ask;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, SourcePosition> ids = new HashMap<>();
    private final Path lesson;

    private ExerciseReader(
            Question.QuestionKind kind,
            MappingReader section,
            Function<SourceText, Optional<List<Inline>>> paragraphs,
            Map<String, QuestionVariables.Source> values,
            Path lesson) {
        this.kind = kind;
        this.section = section;
        this.paragraphs = paragraphs;
        this.values = values;
        ask = section.required("ask", this::template);
        this.lesson = lesson;
    }

    /**
     * Reads an exercise; empty if it has an error.
     *
     * @param paragraphs parses Markdown that must be one paragraph; empty if it is not. The parser of blocks provides
     *     it.
     * @throws CourseException if its kind is missing or unknown
     */
    public static Optional<Exercise> read(
            YamlMap map,
            SourcePosition position,
            Diagnostics diagnostics,
            Function<SourceText, Optional<List<Inline>>> paragraphs)
            throws CourseException {
        Question.QuestionKind kind = map.required("kind").oneOf(KINDS, Question.QuestionKind::word);
        MappingReader section = new MappingReader(
                map, ReadContext.ofLesson(position.file(), diagnostics), Schema.of("question", kind.word()));
        // texts and expressions that use values with invalid names could not be checked
        Optional<Map<String, QuestionVariables.Source>> values = section.has("values")
                ? section.optional("values", YamlNode::map)
                        .flatMap(sources -> NumberQuestion.NumberReader.values(sources, section.context()))
                : Optional.of(Map.of());
        return values.isEmpty()
                ? Optional.empty()
                : new ExerciseReader(kind, section, paragraphs, values.get(), position.file()).read(position);
    }

    /** Returns the file of the lesson. */
    Path lesson() {
        return lesson;
    }

    /** Returns the language of the lesson, which is the name of its folder. */
    Language language() {
        return Optional.ofNullable(lesson.getParent())
                .flatMap(folder -> Optional.ofNullable(folder.getFileName()))
                .flatMap(name -> Language.of(name.toString()))
                .orElse(Language.first());
    }

    private Optional<Exercise> read(SourcePosition position) {
        Optional<String> id = section.required("id", YamlNode::id);
        Optional<Question> question = kind.reader().apply(this);
        List<Template> hints =
                section.optional("hints", node -> list(node, this::template)).orElse(List.of());
        List<String> names = new ArrayList<>(values.keySet());
        if (kind.form() == Question.AnswerForm.NUMBER) {
            names.add(Exercise.ANSWER);
        }
        Optional<Template> why = section.field("why", node -> template(node, names));
        return section.ifValid(() ->
                new Exercise(id.orElseThrow(), position, question.orElseThrow(), ask.orElseThrow(), parts, hints, why));
    }

    MappingReader section() {
        return section;
    }

    /** Returns the sources of the question's values, by name. */
    Map<String, QuestionVariables.Source> values() {
        return values;
    }

    /** Returns the text of the question; empty if it has an error. */
    Optional<Template> ask() {
        return ask;
    }

    /**
     * Reads a text that may use the values.
     *
     * @throws CourseException if the value is not a valid template
     */
    Template template(YamlNode node) throws CourseException {
        return template(node, values.keySet());
    }

    private Template template(YamlNode node, Collection<String> names) throws CourseException {
        return Template.read(node, names, text -> {
            int before = section.context().diagnostics().count();
            Optional<List<Inline>> paragraph = paragraphs.apply(text);
            if (paragraph.isEmpty() && section.context().diagnostics().count() == before) {
                throw node.error(MessageKey.COURSE_NOT_A_PARAGRAPH);
            }
            return paragraph.orElse(List.of());
        });
    }

    /** Reads a list of at least one item. */
    static <T> List<T> list(YamlNode node, MappingReader.Reader<T> reader) throws CourseException {
        List<T> items = new ArrayList<>();
        for (YamlNode item : node.list()) {
            items.add(reader.read(item));
        }
        if (items.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return items;
    }

    /** Reads the parts of a list and returns what the reader returns for each. Reports a wrong number of parts. */
    <T> List<T> parts(String key, MappingReader.ItemReader<T> reader) {
        Bounds count = section.bounds(key);
        section.field(key, YamlNode::list)
                .map(List::size)
                .filter(size -> !count.allow(size))
                .ifPresent(size -> section.report(
                        key,
                        MessageKey.QUESTION_COUNT,
                        Integer.toString(size),
                        Integer.toString((int) count.range().lowest()),
                        Integer.toString((int) count.range().highest())));
        return section.items(key, Schema.of("part", kind.word()), reader);
    }

    /** Reads a part and adds it if it has no error. */
    int part(MappingReader item, String... texts) {
        Optional<SourcePosition> position = item.optional("id").map(YamlNode::position);
        Optional<String> id = item.required("id", YamlNode::id);
        id.ifPresent(given -> requireNew(item, given, position.orElseThrow()));
        Optional<Template> text = item.required(texts[0], this::template);
        Optional<Template> counterpart = texts.length > 1 ? item.required(texts[1], this::template) : Optional.empty();
        Optional<Template> reply = item.optional("reply", this::template);
        Optional<String> misconception = item.optional("misconception", YamlNode::id);
        Optional<String> experiment = item.optional("experiment", YamlNode::id);
        item.ifValid(() -> parts.add(new Part(
                id.orElseThrow(),
                position.orElseThrow(),
                text.orElseThrow(),
                counterpart,
                reply,
                misconception,
                experiment)));
        return parts.size();
    }

    /** Returns the parts that have been added. */
    List<Part> added() {
        return List.copyOf(parts);
    }

    private void requireNew(MappingReader item, String id, SourcePosition position) {
        SourcePosition first = ids.putIfAbsent(id, position);
        if (first != null) {
            item.report(position, MessageKey.QUESTION_SAME_ID, id, first.toString());
        }
    }

    /** Reads parts and returns for each whether it is correct: exactly one, or at least one if several may be. */
    List<Boolean> options(String key, boolean isSeveral) {
        List<Boolean> right = parts(key, item -> {
            part(item, "text");
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
}
