package descenso.course;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourceFile;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.yaml.Yaml;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads misconceptions.yaml: a list of misconceptions, each with an id, a text and optionally an experiment. */
final class MisconceptionsReader {

    private static final List<String> KEYS = List.of("id", "text", "experiment");

    private final ReadContext context;
    private final Map<String, Misconception> byId = new LinkedHashMap<>();

    private MisconceptionsReader(ReadContext context) {
        this.context = context;
    }

    /**
     * Returns the misconceptions without errors by their ids, in the order of the file.
     *
     * @param source the text of the file
     * @param diagnostics receives the diagnostics of the other misconceptions
     * @throws CourseException if the file is not a YAML list
     */
    static Map<String, Misconception> read(SourceFile source, Diagnostics diagnostics) throws CourseException {
        MisconceptionsReader reader = new MisconceptionsReader(ReadContext.ofCourse(source.file(), diagnostics));
        for (YamlNode item : items(source.whole())) {
            diagnostics.tryRead(item::map).flatMap(reader::misconception).ifPresent(reader::add);
        }
        return reader.byId;
    }

    private static List<YamlNode> items(SourceText text) throws CourseException {
        return Yaml.node(text)
                .orElseThrow(() -> new CourseException(text.position(), MessageKey.COURSE_EXPECTED_LIST))
                .list();
    }

    /** Reads a misconception. Returns empty if it has an error. */
    private Optional<Misconception> misconception(YamlMap map) {
        MappingReader section = new MappingReader(map, context, KEYS);
        SourcePosition position = map.optional("id").map(YamlNode::position).orElseGet(map::position);
        Optional<String> id = section.required("id", YamlNode::id);
        Optional<LocalizedText> text = section.required("text", context::readText);
        Optional<String> experiment = section.optional("experiment", YamlNode::id);
        return section.ifValid(() -> new Misconception(id.orElseThrow(), text.orElseThrow(), experiment, position));
    }

    private void add(Misconception misconception) {
        Misconception first = byId.putIfAbsent(misconception.id(), misconception);
        if (first != null) {
            context.diagnostics()
                    .error(Diagnostic.of(
                            misconception.position(),
                            MessageKey.QUESTION_SAME_ID,
                            misconception.id(),
                            first.position().toString()));
        }
    }
}
