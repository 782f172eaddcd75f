package descenso.cli;

import descenso.app.CourseListScreen.CourseOption;
import descenso.app.Tutor;
import descenso.app.screen.AppState;
import descenso.app.screen.SharedDisplay;
import descenso.course.Course;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.source.LocalizedText;
import descenso.phrases.MessageKey;
import descenso.progress.AttemptLine;
import descenso.progress.LearnerStore;
import descenso.runtime.ClassroomLink;
import descenso.runtime.ExperimentLibrary;
import descenso.runtime.LearnerExports;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.serve.SessionOpening;
import descenso.store.SqlStore;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Opens the sessions of a class, which has one course or several.
 *
 * @param courses the courses by id, in the order of the command line; at least one
 * @param display the part of the display that all sessions have in common
 * @param group the name of the class
 * @param exports the folder with a folder for the exports of each learner
 */
record ClassSessions(
        ProcessEnvironment environment,
        GlobalOptions options,
        Map<String, ServedCourse> courses,
        SqlStore store,
        ExperimentSpecs specs,
        SharedDisplay display,
        String group,
        Path exports)
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

    /** Returns the part of the display that all sessions of some courses have in common. */
    static SharedDisplay display(Map<String, ServedCourse> courses) {
        Map<String, LocalizedText> titles = new HashMap<>();
        courses.forEach(
                (id, served) -> titles.put(id, served.course().manifest().title()));
        return new SharedDisplay(titles);
    }

    @Override
    public List<String> courseIds() {
        return List.copyOf(courses.keySet());
    }

    @Override
    public OpenedSession open(
            String learner,
            TerminalEnvironment terminal,
            Optional<String> course,
            boolean isPlain,
            Size size,
            ClassroomLink classroom)
            throws IOException {
        try {
            if (course.isEmpty() && hasSeveralCourses()) {
                return list(learner, terminal, isPlain, size, classroom);
            }
            String id = course.orElse(courses.keySet().iterator().next());
            ServedCourse served = Objects.requireNonNull(courses.get(id));
            StartupState startup = startup(learner, terminal, served, classroom);
            return new OpenedSession(startup.context(), startup.open(served.course(), isPlain, size));
        } catch (UserError error) {
            throw new IllegalStateException(error);
        }
    }

    @Override
    public OpenedSession openUnkept(TerminalEnvironment terminal, String course, Size size, ClassroomLink classroom) {
        ServedCourse served = Objects.requireNonNull(courses.get(course));
        SessionContext context = new SessionContext(
                terminal,
                0,
                LearnerStore.none(),
                ExperimentLibrary.ofCourseOnly(served.folder(), specs, ""),
                exports,
                System::nanoTime,
                environment.now(),
                classroom);
        try {
            StartupState startup = opened(context);
            return new OpenedSession(context, startup.open(served.course(), false, size));
        } catch (IOException | UserError error) {
            throw new IllegalStateException(error);
        }
    }

    /** Opens the list of the courses over the one that the learner used last. */
    private OpenedSession list(
            String learner, TerminalEnvironment terminal, boolean isPlain, Size size, ClassroomLink classroom)
            throws IOException, UserError {
        List<StartupState> startups = new ArrayList<>();
        List<AppState> states = new ArrayList<>();
        for (ServedCourse served : courses.values()) {
            StartupState startup = startup(learner, terminal, served, classroom);
            startups.add(startup);
            states.add(startup.current(served.course(), isPlain, size));
        }
        String used = store.latestCourse(learner).orElse("");
        int latest = Math.max(0, List.copyOf(courses.keySet()).indexOf(used));
        List<CourseOption> options = states.stream().map(CourseOption::of).toList();
        return new OpenedSession(startups.get(latest).context(), Tutor.inCourses(states.get(latest), options, latest));
    }

    private StartupState startup(
            String learner, TerminalEnvironment terminal, ServedCourse served, ClassroomLink classroom)
            throws IOException, UserError {
        String id = served.course().manifest().id();
        String prefix = id.equals(AttemptLine.SHIPPED_COURSE) ? "" : id + "+";
        SessionContext context = new SessionContext(
                terminal,
                new SplittableRandom((group + "\0" + learner).hashCode()).nextLong(),
                store.learner(learner, id),
                ExperimentLibrary.ofCourseOnly(served.folder(), specs, prefix),
                LearnerExports.folder(exports, learner),
                System::nanoTime,
                environment.now(),
                classroom);
        return opened(context);
    }

    private StartupState opened(SessionContext context) throws IOException, UserError {
        return StartupState.of(context, options.startup(StartScreen.COURSE, Optional.empty()))
                .sharing(display);
    }
}
