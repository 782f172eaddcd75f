package descenso.cli.process;

import descenso.course.Course;
import descenso.course.CourseCompiler;
import descenso.course.compiled.CompiledCourse;
import descenso.course.source.CourseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

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
            Path folder = environment.course();
            CompiledCourse compiled = environment
                    .compiled()
                    .map(file -> CompiledCourse.read(Path.of(file), folder))
                    .orElseGet(CompiledCourse::none);
            return Course.read(folder, compiled);
        } catch (CourseException failure) {
            throw UserError.of(failure.diagnostic());
        }
    }

    /**
     * Compiles the installed course for later starts of this build.
     *
     * @throws UserError if a folder of the course cannot be read
     * @throws UncheckedIOException if the compiled course cannot be written
     */
    public static void compile(ProcessEnvironment environment) throws UserError {
        try {
            CourseCompiler.compile(
                    environment.course(), Path.of(environment.compiled().orElseThrow()));
        } catch (CourseException failure) {
            throw UserError.of(failure.diagnostic());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
