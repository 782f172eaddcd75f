package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.course.source.SourcePosition;
import descenso.course.value.MappingReader;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parts of one question, each with its own id. */
final class PartReader {

    private final TemplateReader templates;
    private final Set<String> names;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, SourcePosition> ids = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param names the names of the question's values
     */
    PartReader(TemplateReader templates, Set<String> names) {
        this.templates = templates;
        this.names = names;
    }

    /** Returns the parts without errors, in order. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * Reads a part and adds it if it has no error.
     *
     * @param text the key of its text
     * @return the number of parts so far
     */
    int read(MappingReader item, String text) {
        return read(item, text, Optional.empty());
    }

    /**
     * Reads a pair and adds it if it has no error.
     *
     * @param text the key of the left side
     * @param counterpart the key of the right side
     * @return the number of parts so far
     */
    int read(MappingReader item, String text, String counterpart) {
        return read(item, text, item.required(counterpart, this::template));
    }

    private int read(MappingReader item, String text, Optional<Template> counterpart) {
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

    private Template template(YamlNode node) throws CourseException {
        return templates.read(node, names);
    }

    private void requireNew(MappingReader item, String id, SourcePosition position) {
        SourcePosition first = ids.putIfAbsent(id, position);
        if (first != null) {
            item.report(position, MessageKey.QUESTION_SAME_ID, id, first.toString());
        }
    }
}
