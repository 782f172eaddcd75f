package descenso.course;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourceFile;
import descenso.course.source.SourcePosition;
import descenso.course.yaml.LocalizedReader;
import descenso.course.yaml.Yaml;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads course.yaml. Collects the diagnostics that do not keep the course from opening. */
final class OutlineReader {

    private static final List<String> KEYS = List.of("id", "title", "subtitle", "author", "year", "chapters");
    private static final List<String> CHAPTER_KEYS = List.of("title", "screens");

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** The source position where each page is listed, by page id, in order. */
    private final Map<String, SourcePosition> pageIds = new LinkedHashMap<>();

    /**
     * Reads the outline.
     *
     * @throws CourseException if the text is not valid YAML, a required key is missing, a value is invalid, or there
     *     are no chapters
     */
    CourseManifest read(SourceFile source) throws CourseException {
        YamlMap map = Yaml.read(source.whole());
        diagnostics.addAll(map.unknownKeys(KEYS));
        return new CourseManifest(
                map.required("id").id(),
                localized(map.required("title")),
                subtitle(map),
                map.required("author").text(),
                map.required("year").integer(),
                chapters(map.required("chapters")),
                pageIds,
                diagnostics);
    }

    private Optional<LocalizedText> subtitle(YamlMap map) throws CourseException {
        Optional<YamlNode> subtitle = map.optional("subtitle");
        return subtitle.isPresent() ? Optional.of(localized(subtitle.get())) : Optional.empty();
    }

    private LocalizedText localized(YamlNode node) throws CourseException {
        return LocalizedReader.read(node, diagnostics);
    }

    private List<Chapter> chapters(YamlNode node) throws CourseException {
        List<Chapter> chapters = new ArrayList<>();
        for (YamlNode item : node.list()) {
            YamlMap map = item.map();
            diagnostics.addAll(map.unknownKeys(CHAPTER_KEYS));
            chapters.add(new Chapter(localized(map.required("title")), pageIds(map.required("screens"))));
        }
        if (chapters.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return chapters;
    }

    private List<String> pageIds(YamlNode node) throws CourseException {
        List<String> ids = new ArrayList<>();
        for (YamlNode item : node.list()) {
            String id = item.id();
            if (pageIds.putIfAbsent(id, item.position()) == null) {
                ids.add(id);
            } else {
                diagnostics.add(Diagnostic.of(item.position(), MessageKey.COURSE_REPEATED_SCREEN, id));
            }
        }
        return ids;
    }
}
