package descenso.course.lesson;

import descenso.course.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a lesson.
 *
 * @param lesson empty where one of the faults leaves it unreadable
 * @param faults all of them, those that the lesson can be read with too
 */
public record ParsedLesson(Optional<Lesson> lesson, List<Diagnostic> faults) {

    public ParsedLesson {
        faults = List.copyOf(faults);
    }

    /** The same with the first blocks of the lesson alone, so many of them. */
    public ParsedLesson upTo(int blocks) {
        return new ParsedLesson(lesson.map(whole -> whole.upTo(blocks)), faults);
    }

    public static ParsedLesson failed(Diagnostic fault) {
        return new ParsedLesson(Optional.empty(), List.of(fault));
    }
}
