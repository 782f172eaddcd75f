package descenso.cli.process;

import descenso.course.Course;
import descenso.course.CourseReader;
import descenso.course.source.CourseException;

/** The course that comes with the program. */
public final class InstalledCourse {

    private InstalledCourse() {}

    /**
     * Opens the course that the environment names.
     *
     * @throws UserError where it cannot be opened
     */
    public static Course of(ProcessEnvironment environment) throws UserError {
        try {
            return CourseReader.read(environment.course());
        } catch (CourseException failure) {
            throw UserError.of(failure.fault());
        }
    }
}
