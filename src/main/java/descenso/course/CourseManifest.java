package descenso.course;

import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What course.yaml says.
 *
 * @param screens every screen in order, with the place where it is listed
 * @param faults those that the course opens in spite of
 */
record CourseManifest(
        String id,
        LocalizedText title,
        Optional<LocalizedText> subtitle,
        String author,
        int year,
        List<Chapter> chapters,
        Map<String, SourcePosition> screens,
        List<Diagnostic> faults) {}
