package descenso.cli;

import descenso.app.CourseListScreen.CourseOption;
import descenso.course.Course;
import descenso.course.experiment.ExperimentSpecs;
import descenso.phrases.MessageKey;
import descenso.runtime.ExperimentLibrary;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.serve.SessionOpening;
import descenso.store.SqlStore;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Opens the sessions of a class, which has one course or several.
 *
 * @param courses the courses by id, in the order of the command line; at least one
 * @param folder the folder of the files of the class
 */
record ClassSessions(
        ProcessEnvironment environment,
        GlobalOptions options,
        Map<String, ServedCourse> courses,
        SqlStore store,
        ExperimentSpecs specs,
        Path folder)
        implements SessionOpening {

    /** A course and its folder. */
    record ServedCourse(Path folder, Course course) {}

    /**
     * Reads the courses in some folders; without any, the course of the environment.
     *
     * @throws UserError if a course cannot be read, or two have the same id
     */
    static Map<String, ServedCourse> read(ProcessEnvironment environment, List<String> folders) throws UserError {
        Map<String, ServedCourse> courses = new LinkedHashMap<>();
        List<ProcessEnvironment> places = folders.isEmpty()
                ? List.of(environment)
                : folders.stream().map(environment::withCourse).toList();
        for (ProcessEnvironment place : places) {
            ServedCourse served = new ServedCourse(place.course(), place.readCourse());
            String id = served.course().manifest().id();
            ServedCourse other = courses.put(id, served);
            if (other != null) {
                throw UserError.of(
                        MessageKey.SERVE_SAME_COURSE,
                        id,
                        other.folder().toString(),
                        served.folder().toString());
            }
        }
        return courses;
    }

    @Override
    public boolean hasSeveralCourses() {
        return courses.size() > 1;
    }

    @Override
    public OpenedSession open(
            String learner, TerminalEnvironment terminal, Optional<String> course, boolean isPlain, Size size)
            throws IOException {
        List<String> ids = List.copyOf(courses.keySet());
        try {
            if (course.isEmpty() && hasSeveralCourses()) {
                int latest = Math.max(0, ids.indexOf(store.latestCourse(learner).orElse("")));
                StartupState startup = startup(learner, terminal, ids.get(latest));
                List<CourseOption> listed = new ArrayList<>();
                for (String id : ids) {
                    listed.add(startup(learner, terminal, id).option(course(id)));
                }
                return new OpenedSession(
                        startup.context(), startup.openCourses(course(ids.get(latest)), listed, latest, isPlain, size));
            }
            String id = course.orElse(ids.get(0));
            StartupState startup = startup(learner, terminal, id);
            return new OpenedSession(startup.context(), startup.open(course(id), isPlain, size));
        } catch (UserError error) {
            throw new IllegalStateException(error);
        }
    }

    private Course course(String id) {
        return served(id).course();
    }

    private ServedCourse served(String id) {
        return Optional.ofNullable(courses.get(id)).orElseThrow();
    }

    private StartupState startup(String learner, TerminalEnvironment terminal, String id)
            throws IOException, UserError {
        SessionContext context = new SessionContext(
                terminal,
                new SplittableRandom((folder + "\0" + learner).hashCode()).nextLong(),
                store.learner(learner, id),
                ExperimentLibrary.ofCourseOnly(served(id).folder(), specs),
                folder.resolve("exports").resolve(learner),
                System::nanoTime,
                environment.now());
        return StartupState.of(context, options.startup(StartScreen.COURSE, Optional.empty()));
    }
}
