package descenso.course;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.source.Schema;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.Yaml;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of course.yaml.
 *
 * @param pages the ids of all pages in order, each with the source position where it is listed
 * @param diagnostics the diagnostics that do not keep the course from opening
 */
record CourseManifest(
        String id,
        LocalizedText title,
        Optional<LocalizedText> subtitle,
        String author,
        int year,
        List<Chapter> chapters,
        Map<String, SourcePosition> pages,
        List<Diagnostic> diagnostics) {

    /**
     * Reads the content of the file.
     *
     * @throws CourseException if it is not valid YAML, a required key is missing, or a value is invalid
     */
    static CourseManifest read(SourceText source) throws CourseException {
        YamlMap map = Yaml.read(source);
        List<Diagnostic> diagnostics =
                new ArrayList<>(map.unknownKeys(Schema.of("course").keys()));
        Map<String, SourcePosition> pages = new LinkedHashMap<>();
        Optional<YamlNode> subtitle = map.optional("subtitle");
        return new CourseManifest(
                map.required("id").id(),
                map.required("title").localized(true, diagnostics),
                subtitle.isPresent() ? Optional.of(subtitle.get().localized(true, diagnostics)) : Optional.empty(),
                map.required("author").text(),
                map.required("year").integer(),
                chapters(map.required("chapters"), pages, diagnostics),
                pages,
                diagnostics);
    }

    private static List<Chapter> chapters(
            YamlNode node, Map<String, SourcePosition> pages, List<Diagnostic> diagnostics) throws CourseException {
        List<Chapter> chapters = new ArrayList<>();
        for (YamlNode item : node.list()) {
            YamlMap map = item.map();
            diagnostics.addAll(map.unknownKeys(Schema.of("chapter").keys()));
            LocalizedText title = map.required("title").localized(true, diagnostics);
            List<String> ids = new ArrayList<>();
            for (YamlNode page : map.required("screens").list()) {
                String id = page.id();
                if (pages.putIfAbsent(id, page.position()) == null) {
                    ids.add(id);
                } else {
                    diagnostics.add(Diagnostic.of(page.position(), MessageKey.COURSE_REPEATED_SCREEN, id));
                }
            }
            chapters.add(new Chapter(title, ids));
        }
        if (chapters.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return chapters;
    }
}
