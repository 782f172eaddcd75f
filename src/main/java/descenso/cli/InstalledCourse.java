package descenso.cli;

import descenso.course.Course;
import descenso.course.CourseException;
import descenso.course.CourseReader;

/** The course that comes with the program. */
final class InstalledCourse {

    private InstalledCourse() {}

    /** @throws UserError where it cannot be opened */
    static Course of(ProcessEnvironment environment) throws UserError {
        try {
            return CourseReader.read(environment.course());
        } catch (CourseException failure) {
            throw UserError.of(failure.fault());
        }
    }
}
