package descenso.cli;

import descenso.course.Course;
import descenso.course.CourseException;
import descenso.course.CourseReader;

/** The course that comes with the program. */
final class InstalledCourse {

    private InstalledCourse() {}

    /** @throws Complaint where it cannot be opened */
    static Course of(Environment environment) throws Complaint {
        try {
            return CourseReader.read(environment.course());
        } catch (CourseException failure) {
            throw Complaint.of(failure.fault());
        }
    }
}
