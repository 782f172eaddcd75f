package descenso.cli;

import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.classroom.ProjectorScreen.JoinAddress;
import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.cli.ProcessEnvironment.StandardStreams.OpenStreams;
import descenso.course.Course;
import descenso.course.experiment.ExperimentSpecs;
import descenso.progress.LearnerStore;
import descenso.progress.SavedState;
import descenso.progress.SavedState.Bookmark;
import descenso.runtime.ClassroomLink;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.serve.SessionOpening.OpenedSession;
import descenso.store.SqlStore;
import descenso.tui.Size;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Opens the tutor for tests as the command line does, with the clock of the test.
 *
 * @param home the folder of the files of the learners
 * @param course the folder of the course
 * @param variables the other variables of the environment
 * @param isPlain whether the sessions are in plain mode
 */
public record OpenedTutor(
        Path home, Path course, Map<String, String> variables, boolean isPlain, Supplier<ZonedDateTime> now) {

    /** Returns the tutor of a person who may read lines instead of a screen, or Spanish. */
    public OpenedTutor with(boolean isReadingLines, boolean isSpanish) {
        Map<String, String> all = new HashMap<>(variables);
        if (isSpanish) {
            all.put("LANG", "es_ES.UTF-8");
        }
        return new OpenedTutor(home, course, all, isPlain || isReadingLines, now);
    }

    private ProcessEnvironment environment() {
        Map<String, String> all = new HashMap<>(variables);
        all.put("DESCENSO_COURSE", course.toString());
        all.put("DESCENSO_SEED", "1");
        all.put("DESCENSO_NOW", now.get().toInstant().toString());
        all.put("COLUMNS", "80");
        for (String folder : List.of("DATA", "STATE", "CACHE")) {
            all.put(
                    "XDG_" + folder + "_HOME",
                    home.resolve(folder.toLowerCase(Locale.ROOT)).toString());
        }
        return ProcessEnvironment.of(all, new Properties());
    }

    /**
     * Opens the tutor of the learner of the account.
     *
     * @param words the words of the command line
     * @throws UserError if the course cannot be opened
     */
    public OpenedSession open(String words, Size size) throws UserError, IOException {
        ProcessEnvironment environment = environment();
        String[] parts = words.split(" ", 2);
        StartScreen screen = switch (parts[0]) {
            case "", "learn" -> StartScreen.COURSE;
            default -> StartScreen.valueOf(parts[0].toUpperCase(Locale.ROOT));
        };
        Optional<String> name = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        StartupOptions options =
                new StartupOptions(Optional.empty(), Optional.empty(), false, isPlain, screen, name, Optional.empty());
        Course read = environment.readCourse();
        SessionContext context =
                here(environment.session(Optional.empty(), read.manifest().id()));
        TutorUpdate opening = StartupState.of(context, options).open(read, isPlain, size);
        return new OpenedSession(context, opening);
    }

    /**
     * Executes the words of a command line without a terminal. Returns the lines on standard output after {@code |},
     * those on the error stream after {@code !}, and the exit status unless it is 0.
     *
     * @param input what standard input reads
     */
    public List<String> execute(List<String> words, String input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OpenStreams streams =
                new OpenStreams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err);
        ProcessEnvironment here = environment();
        StandardStreams widths = here.streams();
        ProcessEnvironment redirected = new ProcessEnvironment(
                here.terminal(),
                here.home(),
                here.userHome(),
                here.compiled(),
                new StandardStreams(
                        widths.asks(), widths.output(), widths.errors(), widths.fileWidth(), widths.screen(), streams));
        int status = Main.status(words.toArray(String[]::new), redirected);
        List<String> lines = new ArrayList<>();
        out.toString(StandardCharsets.UTF_8).lines().forEach(line -> lines.add(("| " + line).stripTrailing()));
        err.toString(StandardCharsets.UTF_8).lines().forEach(line -> lines.add(("! " + line).stripTrailing()));
        if (status != 0) {
            lines.add("= exit " + status);
        }
        return lines;
    }

    /** Returns the journal of the learner of the account. */
    public Path journal() {
        return environment().dataFolder().resolve(ProcessEnvironment.OWN + ProcessEnvironment.JOURNAL);
    }

    /**
     * Opens the tutor of a person of a class.
     *
     * @param page the page at which a person begins who has no place yet; empty for the title of the first start
     * @throws UserError if the course cannot be opened
     */
    public OpenedSession open(String person, String page, Size size, SqlStore store, ClassroomLink link)
            throws UserError, IOException {
        ProcessEnvironment environment = environment();
        Map<String, ClassSessions.ServedCourse> courses = ClassSessions.read(environment, List.of());
        place(store, courses.keySet().iterator().next(), person, page);
        OpenedSession opened = sessions(environment, courses, store)
                .open(person, new TerminalEnvironment(variables), Optional.empty(), isPlain, size, link);
        return new OpenedSession(here(opened.context()), opened.opening());
    }

    /**
     * Lets a person begin at a page who has no place yet.
     *
     * @param page id of the page; empty for the title of the first start
     */
    public static void place(SqlStore store, String course, String person, String page) throws IOException {
        LearnerStore kept = store.learner(person, course);
        if (!page.isEmpty() && kept.readState().bookmark().isEmpty()) {
            kept.writeState(new SavedState(
                    Optional.of(Bookmark.atTop(page)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Map.of()));
        }
    }

    /** Opens the projector of a person of a class, who is in no course. */
    public OpenedSession project(Size size, SqlStore store, ClassroomLink link) throws UserError, IOException {
        ProcessEnvironment environment = environment();
        Map<String, ClassSessions.ServedCourse> courses = ClassSessions.read(environment, List.of());
        OpenedSession opened = sessions(environment, courses, store)
                .openUnkept(
                        new TerminalEnvironment(variables),
                        courses.keySet().iterator().next(),
                        size,
                        link);
        TutorUpdate opening =
                Tutor.onProjector(opened.opening().tutor().state(), new JoinAddress("class.example", 2222));
        return new OpenedSession(here(opened.context()), opening);
    }

    private ClassSessions sessions(
            ProcessEnvironment environment, Map<String, ClassSessions.ServedCourse> courses, SqlStore store) {
        return new ClassSessions(
                environment,
                new GlobalOptions(),
                courses,
                store,
                new ExperimentSpecs(),
                ClassSessions.display(courses),
                "class",
                home.resolve("exports"));
    }

    /** Returns the surroundings of a session with the time and the folder of the test. */
    private SessionContext here(SessionContext context) {
        return new SessionContext(
                context.environment(),
                context.seed(),
                context.store(),
                context.library(),
                home.resolve("exports"),
                () -> 0,
                now,
                context.classroom());
    }
}
