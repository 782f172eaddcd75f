package descenso.check;

import descenso.course.Course;
import descenso.course.experiment.ExperimentList;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the errors that an author should correct, in a course or in a folder of courses. */
public final class Linter {

    private Linter() {}

    /**
     * Returns all errors, sorted by file and position.
     *
     * @param folder a folder with a course.yaml, or with subfolders that have one
     * @throws CourseException if there is no course
     */
    public static List<Diagnostic> diagnostics(Path folder) throws CourseException {
        LintReport report = new LintReport();
        for (Path each : courses(folder)) {
            lint(each, report);
        }
        return report.inOrder();
    }

    private static List<Path> courses(Path folder) {
        List<Path> courses = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(CourseFolder::isCourse).forEach(courses::add);
        } catch (IOException e) {
            return List.of(folder);
        }
        return courses.isEmpty() || CourseFolder.isCourse(folder) ? List.of(folder) : courses;
    }

    private static void lint(Path folder, LintReport report) throws CourseException {
        try {
            Course course = Course.read(folder);
            report.add(course.diagnostics());
            Set<String> experiments = ExperimentList.ids(folder);
            new CourseChecks(course, experiments, report).check();
            experiments.forEach(id -> ExperimentChecks.check(folder, id, report));
        } catch (CourseException e) {
            if (!CourseFolder.isCourse(folder)) {
                throw e;
            }
            report.add(e.diagnostic());
        }
    }
}
