package descenso.course.lesson;

import descenso.course.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The result of reading a lesson.
 *
 * @param lesson the lesson; empty if an error makes it unreadable
 * @param diagnostics all diagnostics, including those that do not keep the lesson from being read
 */
public record ParsedLesson(Optional<Lesson> lesson, List<Diagnostic> diagnostics) {

    public ParsedLesson {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Returns a copy with only the first blocks of the lesson.
     *
     * @param blocks the number of blocks
     */
    public ParsedLesson upTo(int blocks) {
        return new ParsedLesson(lesson.map(whole -> whole.upTo(blocks)), diagnostics);
    }

    public static ParsedLesson failed(Diagnostic diagnostic) {
        return new ParsedLesson(Optional.empty(), List.of(diagnostic));
    }
}
