package descenso.course;

import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
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
        List<Diagnostic> diagnostics) {}
