package descenso.cli.process;

import descenso.course.Course;
import descenso.course.CourseReader;
import descenso.course.source.CourseException;

/** The course that is installed with the program. */
public final class InstalledCourse {

    private InstalledCourse() {}

    /**
     * Reads the installed course.
     *
     * @throws UserError if the course cannot be read
     */
    public static Course of(ProcessEnvironment environment) throws UserError {
        try {
            return CourseReader.read(environment.course());
        } catch (CourseException failure) {
            throw UserError.of(failure.diagnostic());
        }
    }
}
