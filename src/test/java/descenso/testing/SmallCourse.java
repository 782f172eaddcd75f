package descenso.testing;

import descenso.course.Course;
import descenso.course.CourseReader;
import descenso.course.source.CourseException;
import java.nio.file.Path;

/** A course of three screens with questions of most kinds, for tests of what learners make of one. */
public final class SmallCourse {

    /** Where a program would be that comes with it. */
    public static final Path HOME = Path.of("src", "test", "resources", "small");

    private SmallCourse() {}

    public static Course read() {
        try {
            return CourseReader.read(HOME.resolve("lessons").resolve("optimizers"));
        } catch (CourseException e) {
            throw new IllegalStateException(e);
        }
    }
}
