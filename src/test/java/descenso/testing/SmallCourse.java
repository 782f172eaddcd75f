package descenso.testing;

import descenso.course.Course;
import descenso.course.CourseReader;
import descenso.course.source.CourseException;
import java.nio.file.Path;

/** A course of three screens with questions of most kinds, for tests of reports on learners. */
public final class SmallCourse {

    /** The folder that holds the course, laid out as the installation folder of the program. */
    public static final Path HOME = Path.of("src", "test", "resources", "small");

    private SmallCourse() {}

    /** Reads the course. */
    public static Course read() {
        try {
            return CourseReader.read(HOME.resolve("lessons").resolve("optimizers"));
        } catch (CourseException e) {
            throw new IllegalStateException(e);
        }
    }
}
