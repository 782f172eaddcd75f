package descenso.course.lesson;

import descenso.course.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The result of reading a lesson.
 *
 * @param lesson the lesson; empty if an error makes it unreadable
 * @param faults all diagnostics, including those that do not keep the lesson from being read
 */
public record ParsedLesson(Optional<Lesson> lesson, List<Diagnostic> faults) {

    public ParsedLesson {
        faults = List.copyOf(faults);
    }

    /**
     * Returns a copy with only the first blocks of the lesson.
     *
     * @param blocks the number of blocks
     */
    public ParsedLesson upTo(int blocks) {
        return new ParsedLesson(lesson.map(whole -> whole.upTo(blocks)), faults);
    }

    public static ParsedLesson failed(Diagnostic fault) {
        return new ParsedLesson(Optional.empty(), List.of(fault));
    }
}
