package descenso.check;

import descenso.course.Course;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the errors that an author should correct, in a course or in a folder of courses. */
public final class Linter {

    private final List<Diagnostic> found = new ArrayList<>();

    private Linter() {}

    /**
     * Returns all errors, each once, sorted by file, line and column.
     *
     * @param folder a folder with a course.yaml, or with subfolders that have one
     * @throws CourseException if there is no course
     */
    public static List<Diagnostic> diagnostics(Path folder) throws CourseException {
        Linter linter = new Linter();
        for (Path each : courses(folder)) {
            linter.lint(each);
        }
        return linter.found.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (Diagnostic each) -> each.position().file())
                        .thenComparing(Diagnostic::compareFromTop))
                .toList();
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

    private void lint(Path folder) throws CourseException {
        try {
            Course course = Course.read(folder);
            add(course.diagnostics());
            Set<String> experiments = ExperimentList.ids(folder);
            new CourseChecks(course, experiments, this).check();
            experiments.forEach(id -> ExperimentChecks.check(folder, id, this));
        } catch (CourseException e) {
            if (!CourseFolder.isCourse(folder)) {
                throw e;
            }
            add(e.diagnostic());
        }
    }

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    void add(List<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    void add(SourcePosition position, MessageKey key, String... arguments) {
        add(Diagnostic.quoting(position, key, arguments));
    }

    void add(SourcePosition position, LocalizedMessage message) {
        add(new Diagnostic(position, message));
    }
}
