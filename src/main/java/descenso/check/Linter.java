package descenso.check;

import descenso.course.Course;
import descenso.course.CourseException;
import descenso.course.CourseReader;
import descenso.course.Fault;
import descenso.course.Lesson;
import descenso.course.Page;
import descenso.course.Place;
import descenso.phrases.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what an author should mend, in a course or in a folder of courses. */
public final class Linter {

    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(
            Fault::place,
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column));

    private final List<Fault> faults = new ArrayList<>();

    private Linter() {}

    /**
     * Everything that is wrong, in the order of the files.
     *
     * @param folder with a course.yaml in it, or with folders that have one
     */
    public static List<Fault> faults(Path folder) {
        Linter linter = new Linter();
        linter.courses(folder).forEach(linter::lint);
        return linter.faults.stream().distinct().sorted(BY_PLACE).toList();
    }

    private List<Path> courses(Path folder) {
        List<Path> courses = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> Files.exists(entry.resolve("course.yaml"))).forEach(courses::add);
        } catch (IOException e) {
            return List.of(folder);
        }
        return courses.isEmpty() || Files.exists(folder.resolve("course.yaml")) ? List.of(folder) : courses;
    }

    private void lint(Path folder) {
        try {
            Course course = CourseReader.read(folder);
            faults.addAll(course.faults());
            Set<String> experiments = new TreeSet<>(course.experiments());
            for (Language language : Language.values()) {
                lint(course, language, experiments);
            }
        } catch (CourseException e) {
            faults.add(e.fault());
        }
    }

    private void lint(Course course, Language language, Set<String> experiments) {
        QuestionIds questions = new QuestionIds();
        for (String screen : course.screens()) {
            Page page = course.page(language, screen);
            if (page.language() == language) {
                faults.addAll(page.reading().faults());
                page.reading().lesson().ifPresent(lesson -> lint(lesson, page, course, experiments, questions));
            }
        }
        faults.addAll(questions.faults());
    }

    private void lint(Lesson lesson, Page page, Course course, Set<String> experiments, QuestionIds questions) {
        BlockChecks checks = new BlockChecks(experiments, questions);
        checks.check(lesson.blocks());
        faults.addAll(checks.faults());
        boolean isTitle = course.screens().indexOf(lesson.id()) == 0;
        if (!isTitle && !checks.hasQuestion()) {
            faults.add(QuestionIds.missing(page.place()));
        }
    }
}
