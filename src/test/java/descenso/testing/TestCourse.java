package descenso.testing;

import descenso.course.Course;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.Setting;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A course that tests read, with its experiments. Both are immutable, so that all tests share them. */
public final class TestCourse {

    /**
     * An abridged copy of the shipped course, for tests of screens, views, sessions and plain mode. It changes only
     * with these tests.
     */
    public static final TestCourse ABRIDGED = new TestCourse("src/test/resources/course");

    /** A course of three screens with questions of most kinds, for tests of reports on learners. */
    public static final TestCourse SMALL = new TestCourse("src/test/resources/small");

    /** A course with a question of each kind, and many of one kind. */
    public static final TestCourse QUESTIONS = new TestCourse("src/test/resources/questions");

    /** The shipped course, for tests of its content and of the pictures in the README. */
    public static final TestCourse SHIPPED = new TestCourse("");

    private final Path home;
    private final Map<String, Experiment> experiments = new ConcurrentHashMap<>();
    private @Nullable Course course;

    private TestCourse(String home) {
        this.home = Path.of(home);
    }

    /** Returns the folder that holds the course, laid out as the installation folder of the program. */
    public Path home() {
        return home;
    }

    /** Returns the folder of the course. */
    public Path folder() {
        return home.resolve(Path.of("lessons", "optimizers"));
    }

    /** Returns the folder of the data files. */
    public Path data() {
        return folder().resolve("data");
    }

    /** Returns the course. Only the first call reads it. */
    public synchronized Course course() {
        if (course == null) {
            try {
                course = Course.read(folder());
            } catch (CourseException e) {
                throw new AssertionError(e.diagnostic().toString(), e);
            }
        }
        return course;
    }

    /** Returns the ids of all experiments in alphabetical order, from their file names. */
    public List<String> experimentIds() {
        try {
            return List.copyOf(ExperimentList.ids(folder()));
        } catch (CourseException e) {
            throw new AssertionError(e.diagnostic().toString(), e);
        }
    }

    /** Returns all experiments, in the order of {@link #experimentIds}. */
    public List<Experiment> experiments() {
        return experimentIds().stream().map(id -> experiment(id)).toList();
    }

    /** Returns the file of an experiment. */
    public Path experimentFile(String id) {
        return CourseFolder.experiment(folder(), id);
    }

    /** Returns an experiment with some settings. Without settings, only the first call reads it. */
    public Experiment experiment(String id, Setting... settings) {
        return settings.length == 0 ? experiments.computeIfAbsent(id, this::read) : read(id, settings);
    }

    private Experiment read(String id, Setting... settings) {
        return new ExperimentSpecs()
                .read(experimentFile(id), List.of(settings), data())
                .experiment()
                .orElseThrow();
    }
}
