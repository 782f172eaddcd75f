package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.course.source.SourcePosition;
import descenso.course.value.MappingReader;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import descenso.quiz.QuestionVariables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The YAML fields of one question, for the reader of its kind. Collects the parts, each with its own id. */
public final class QuestionFields {

    private static final List<String> OPTION_KEYS =
            List.of("id", "text", "right", "reply", "misconception", "experiment");

    private final MappingReader section;
    private final Map<String, QuestionVariables.Source> values;
    private final TemplateReader templates;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, SourcePosition> ids = new HashMap<>();

    /**
     * Creates the fields.
     *
     * @param values the sources of the question's values, by name
     */
    QuestionFields(MappingReader section, Map<String, QuestionVariables.Source> values, TemplateReader templates) {
        this.section = section;
        this.values = values;
        this.templates = templates;
    }

    MappingReader section() {
        return section;
    }

    Map<String, QuestionVariables.Source> values() {
        return values;
    }

    Set<String> names() {
        return values.keySet();
    }

    /** Returns the parts without errors, in order. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * Reads a text that may use the values.
     *
     * @throws CourseException if the value is not a valid template
     */
    Template template(YamlNode node) throws CourseException {
        return templates.read(node, names());
    }

    /**
     * Reads a part and adds it if it has no error.
     *
     * @param text the key of its text
     * @return the number of parts so far
     */
    int part(MappingReader item, String text) {
        return part(item, text, Optional.empty());
    }

    /**
     * Reads a pair and adds it if it has no error.
     *
     * @return the number of parts so far
     */
    int pair(MappingReader item, String left, String right) {
        return part(item, left, item.required(right, this::template));
    }

    private int part(MappingReader item, String text, Optional<Template> counterpart) {
        Optional<SourcePosition> position = item.optional("id").map(YamlNode::position);
        Optional<String> id = item.required("id", YamlNode::id);
        id.ifPresent(given -> requireNew(item, given, position.orElseGet(item::position)));
        Optional<Template> words = item.required(text, this::template);
        Optional<Template> reply = item.optional("reply", this::template);
        Optional<String> misconception = item.optional("misconception", YamlNode::id);
        Optional<String> experiment = item.optional("experiment", YamlNode::id);
        item.ifValid(() -> parts.add(new Part(
                id.orElseThrow(),
                position.orElseThrow(),
                words.orElseThrow(),
                counterpart,
                reply,
                misconception,
                experiment)));
        return parts.size();
    }

    private void requireNew(MappingReader item, String id, SourcePosition position) {
        SourcePosition first = ids.putIfAbsent(id, position);
        if (first != null) {
            item.report(position, MessageKey.QUESTION_SAME_ID, id, first.toString());
        }
    }

    /**
     * Reads parts that may be correct and returns for each whether it is. Exactly one is correct, or at least one if
     * several may be.
     *
     * @param key the key of the list
     * @param most the maximum number of parts
     */
    List<Boolean> options(String key, int most, boolean isSeveral) {
        requireCount(key, 2, most);
        List<Boolean> right = section.items(key, OPTION_KEYS, item -> {
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

    /** Reports a list with fewer or more items than allowed. */
    void requireCount(String key, int least, int most) {
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
