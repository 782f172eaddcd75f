package descenso.course;

import descenso.course.source.CourseException;
import descenso.course.source.CourseLanguages;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.Yaml;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The misconceptions of a course: those without errors by id, in the order of the file. */
public record Misconceptions(Map<String, Misconception> byId, List<Diagnostic> diagnostics) {

    /** Returns the path of the file in the folder of a course. */
    static Path file(Path folder) {
        return folder.resolve("misconceptions.yaml");
    }

    /** Reads the misconceptions in the folder of a course with these languages. Their file need not exist. */
    static Misconceptions read(Path folder, CourseLanguages languages) {
        Path file = file(folder);
        Diagnostics diagnostics = new Diagnostics();
        Map<String, Misconception> byId = new LinkedHashMap<>();
        List<YamlNode> items = Files.exists(file)
                ? diagnostics
                        .tryRead(() -> items(SourceText.read(file, folder)))
                        .orElse(List.of())
                : List.of();
        ReadContext context = ReadContext.of(file, diagnostics, languages);
        for (YamlNode item : items) {
            diagnostics
                    .tryRead(item::map)
                    .flatMap(map -> misconception(map, context))
                    .ifPresent(read -> {
                        Misconception first = byId.putIfAbsent(read.id(), read);
                        if (first != null) {
                            diagnostics.error(Diagnostic.of(
                                    read.position(),
                                    MessageKey.QUESTION_SAME_ID,
                                    read.id(),
                                    first.position().toString()));
                        }
                    });
        }
        return new Misconceptions(
                byId, diagnostics.diagnostics().stream().distinct().toList());
    }

    /** Returns the misconception with this id; empty if there is none. */
    public Optional<Misconception> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static List<YamlNode> items(SourceText text) throws CourseException {
        return Yaml.node(text)
                .orElseThrow(() -> new CourseException(text.position(), MessageKey.COURSE_EXPECTED_LIST))
                .list();
    }

    /** Reads a misconception. Returns empty if it has an error. */
    private static Optional<Misconception> misconception(YamlMap map, ReadContext context) {
        MappingReader section = new MappingReader(map, context, Schema.of("misconception"));
        SourcePosition position = map.optional("id").map(YamlNode::position).orElseGet(map::position);
        Optional<String> id = section.required("id", YamlNode::id);
        Optional<LocalizedText> text = section.required("text", context::readText);
        Optional<String> experiment = section.optional("experiment", YamlNode::id);
        return section.ifValid(() -> new Misconception(id.orElseThrow(), text.orElseThrow(), experiment, position));
    }

    /** A belief that a wrong answer reveals and that the course names, with an experiment that refutes it. */
    public record Misconception(String id, LocalizedText text, Optional<String> experiment, SourcePosition position) {}
}
