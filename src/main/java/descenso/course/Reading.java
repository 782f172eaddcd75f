package descenso.course;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a lesson.
 *
 * @param lesson empty where one of the faults leaves it unreadable
 * @param faults all of them, those that the lesson can be read with too
 */
public record Reading(Optional<Lesson> lesson, List<Fault> faults) {

    public Reading {
        faults = List.copyOf(faults);
    }

    /** The same with the first blocks of the lesson alone, so many of them. */
    Reading upTo(int blocks) {
        return new Reading(lesson.map(whole -> whole.upTo(blocks)), faults);
    }

    static Reading failed(Fault fault) {
        return new Reading(Optional.empty(), List.of(fault));
    }
}
