package descenso.cli;

import descenso.course.CompiledCourse;
import descenso.course.Course;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.memory.LearningDay;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.AttemptLine;
import descenso.progress.Journal;
import descenso.progress.LearnerFiles;
import descenso.progress.PrivateFile;
import descenso.progress.SavedState.StateFile;
import descenso.runtime.ClassroomLink;
import descenso.runtime.ExperimentLibrary;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.tui.Size;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The environment of the process: environment variables, folders and streams.
 *
 * @param terminal the environment variables, with the user's own LC_ALL
 * @param home folder of the program
 * @param userHome home folder of the account; used if HOME is not set
 * @param compiled file of the compiled course; empty if there is none
 * @param streams properties of the standard streams
 */
record ProcessEnvironment(
        TerminalEnvironment terminal,
        String home,
        String userHome,
        Optional<String> compiled,
        StandardStreams streams) {

    /** Name of the account's default learner, who gives no name. */
    public static final String OWN = "me";

    /** Variable that names the folder of the course; the installed course if it is not set or empty. */
    private static final String COURSE = "DESCENSO_COURSE";

    /** Extension of the place files. */
    private static final String PLACE = ".properties";

    /** Extension of the journal files. */
    public static final String JOURNAL = ".jsonl";

    /** Never fails: whether a folder is a valid path is checked only when it is used. */
    public static ProcessEnvironment ofProcess() {
        return of(System.getenv(), System.getProperties());
    }

    static ProcessEnvironment of(Map<String, String> variables, Properties properties) {
        String ownLocale = properties.getProperty("descenso.lc_all"); // run.sh sets another value for Java
        Map<String, String> own = new HashMap<>(variables);
        if (ownLocale != null) {
            own.put("LC_ALL", ownLocale);
        }
        return new ProcessEnvironment(
                new TerminalEnvironment(own),
                properties.getProperty("descenso.home", "."),
                properties.getProperty("user.home", "."),
                Optional.ofNullable(properties.getProperty("descenso.compiled")),
                StandardStreams.of(properties, variables));
    }

    /** Returns this environment with another folder of the course, as if the variable named it. */
    ProcessEnvironment withCourse(String folder) {
        Map<String, String> variables = new HashMap<>(terminal.variables());
        variables.put(COURSE, folder);
        return new ProcessEnvironment(new TerminalEnvironment(variables), home, userHome, compiled, streams);
    }

    /** Tests whether the course is the one that is installed with the program, because no other is named. */
    boolean isInstalledCourse() {
        return chosenCourse().isEmpty();
    }

    private String chosenCourse() {
        return terminal.variables().getOrDefault(COURSE, "");
    }

    /**
     * Returns the folder of the course: the one that is named, otherwise the installed one. It need not exist.
     *
     * @throws InvalidPathException if the path is invalid
     */
    public Path course() {
        return isInstalledCourse() ? installedCourse() : Path.of(chosenCourse());
    }

    private Path installedCourse() {
        return Path.of(home, "lessons", "optimizers");
    }

    /**
     * Returns the folder of the course.
     *
     * @throws UserError if another course than the installed one is named, and there is none
     */
    Path checkedCourse() throws UserError {
        if (isInstalledCourse()) {
            return installedCourse();
        }
        try {
            Path folder = Path.of(chosenCourse());
            if (CourseFolder.isCourse(folder)) {
                return folder;
            }
            MessageKey fault = Files.isDirectory(folder)
                    ? MessageKey.CLI_COURSE_INCOMPLETE
                    : Files.exists(folder) ? MessageKey.CLI_COURSE_NO_FOLDER : MessageKey.CLI_COURSE_MISSING;
            throw UserError.of(fault, chosenCourse());
        } catch (InvalidPathException e) {
            throw UserError.of(MessageKey.CLI_COURSE_MISSING, chosenCourse());
        }
    }

    /** @throws UserError if the course cannot be read */
    Course readCourse() throws UserError {
        Path folder = checkedCourse();
        try {
            return Course.read(
                    folder,
                    compiled.filter(file -> isInstalledCourse())
                            .map(file -> CompiledCourse.read(Path.of(file), folder))
                            .orElseGet(CompiledCourse::none));
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
    void compileCourse() throws UserError {
        try {
            CompiledCourse.compile(installedCourse(), Path.of(compiled.orElseThrow()));
        } catch (CourseException failure) {
            throw UserError.of(failure.diagnostic());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the folder of the data for experiments outside a course.
     *
     * @throws InvalidPathException if the path is invalid
     */
    public Path data() {
        return course().resolve("data");
    }

    /**
     * Returns the surroundings of the session of a learner, which has read no experiment yet.
     *
     * @param id id of the course
     */
    public SessionContext session(Optional<String> learner, String id) {
        return new SessionContext(
                terminal,
                seed(learner),
                new LearnerFiles(stateFile(learner, id), journal(learner).ofCourse(id), stateFile(learner)),
                new ExperimentLibrary(course(), new ExperimentSpecs()),
                Path.of(""),
                System::nanoTime,
                now(),
                ClassroomLink.none());
    }

    /**
     * Returns the folder of files that may be lost without harm.
     *
     * @throws InvalidPathException if the path is invalid
     */
    Path stateFolder() {
        return folder("XDG_STATE_HOME", "/.local/state");
    }

    /** Returns a file of a learner, whose name the default learner needs not. */
    private Path stateFile(String kind, Optional<String> learner, String extension) {
        String suffix = learner.filter(name -> !name.equals(OWN))
                .map(name -> "-" + name)
                .orElse("");
        return stateFolder().resolve(kind + suffix + extension);
    }

    /** Returns the place file of a learner in the shipped course; an empty name is the account's default learner. */
    public StateFile stateFile(Optional<String> learner) {
        return stateFile(learner, AttemptLine.SHIPPED_COURSE);
    }

    /**
     * Returns the place file of a learner in a course. No learner's name has a plus sign, so it ends the name.
     *
     * @param id id of the course
     */
    public StateFile stateFile(Optional<String> learner, String id) {
        String course = id.equals(AttemptLine.SHIPPED_COURSE) ? "" : "+" + id;
        return new StateFile(stateFile("place", learner, course + PLACE));
    }

    /** Returns the place files of a learner by course id: that of the shipped course, and those that exist. */
    Map<String, PrivateFile> states(Optional<String> learner) {
        Map<String, PrivateFile> files = new TreeMap<>();
        files.put(AttemptLine.SHIPPED_COURSE, stateFile(learner).file());
        String begin = stateFile("place", learner, "+").getFileName().toString();
        String[] others = stateFolder().toFile().list((any, name) -> name.startsWith(begin) && name.endsWith(PLACE));
        for (String name : others == null ? new String[0] : others) {
            String course = name.substring(begin.length(), name.length() - PLACE.length());
            files.put(course, stateFile(learner, course).file());
        }
        return files;
    }

    /** Returns the language that a learner used last; empty if it is unknown or the path is invalid. */
    Optional<Language> lastLanguage(Optional<String> learner) {
        try {
            return stateFile(learner).read().language();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns the file of the lines that a learner typed in plain mode. */
    public PrivateFile lineHistory(Optional<String> learner) {
        return new PrivateFile(stateFile("words", learner, ""));
    }

    /**
     * Returns the cache folder, whose content the program can create again.
     *
     * @throws InvalidPathException if the path is invalid
     */
    public Path cacheFolder() {
        return folder("XDG_CACHE_HOME", "/.cache");
    }

    /**
     * Returns the folder of the journals.
     *
     * @throws InvalidPathException if the path is invalid
     */
    public Path dataFolder() {
        return folder("XDG_DATA_HOME", "/.local/share");
    }

    /**
     * Returns the folders in which the tutor keeps its files.
     *
     * @throws InvalidPathException if a path is invalid
     */
    List<Path> ownFolders() {
        return List.of(dataFolder(), stateFolder(), cacheFolder());
    }

    /** Returns the journal of a learner; an empty name is the account's default learner. */
    public Journal journal(Optional<String> learner) {
        return new Journal(dataFolder().resolve(learner.orElse(OWN) + JOURNAL));
    }

    /**
     * Returns the seed of a learner's random numbers in questions. It is the same at each start, and differs between
     * the learners of an account and between accounts. In a test, a whole number of at most 18 digits in DESCENSO_SEED
     * replaces it.
     */
    long seed(Optional<String> learner) {
        String given = terminal.variables().getOrDefault("DESCENSO_SEED", "");
        if (given.matches("[0-9]{1,18}")) {
            return Long.parseLong(given);
        }
        String name = userHome + '\0' + learner.orElse(OWN);
        return new SplittableRandom(name.hashCode()).nextLong();
    }

    /** Returns the clock. In a test, a fixed instant in DESCENSO_NOW replaces it, such as 2026-03-01T10:20:30Z. */
    public Supplier<ZonedDateTime> now() {
        String fixed = terminal.variables().get("DESCENSO_NOW");
        try {
            if (fixed != null) {
                ZonedDateTime given = LearningDay.checked(Instant.parse(fixed)).atZone(ZoneId.systemDefault());
                return () -> given;
            }
        } catch (DateTimeException e) {
            // no valid instant: the clock goes on
        }
        return ZonedDateTime::now;
    }

    /** Returns the program's folder in that of a variable, otherwise in the account's. Ignores relative paths. */
    private Path folder(String variable, String below) {
        return Path.of(absolute(variable, absolute("HOME", userHome) + below), "descenso");
    }

    private String absolute(String variable, String otherwise) {
        String value = terminal.variables().getOrDefault(variable, "");
        return value.startsWith("/") ? value : otherwise;
    }

    /**
     * The properties of the standard streams. Java cannot determine them, so run.sh passes them as system properties.
     *
     * @param asks whether standard input is a terminal, so that a question can be answered
     * @param output width of the terminal of standard output, in cells; empty if it is not a terminal
     * @param errors width of the terminal of the error stream, in cells; empty if it is not a terminal
     * @param fileWidth width of a table that is not written to a terminal, in cells; empty if COLUMNS is not set
     * @param screen size of the terminal that is both standard input and standard output; empty if unknown
     * @param open the streams themselves
     */
    record StandardStreams(
            boolean asks,
            OptionalInt output,
            OptionalInt errors,
            OptionalInt fileWidth,
            Optional<Size> screen,
            OpenStreams open) {

        /** Standard input, standard output and the error stream. What is written is not buffered. */
        record OpenStreams(InputStream in, OutputStream out, OutputStream err) {

            static OpenStreams ofProcess() {
                return new OpenStreams(
                        System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
            }
        }

        static StandardStreams of(Properties properties, Map<String, String> variables) {
            return new StandardStreams(
                    !properties.getProperty("descenso.stdin", "").isEmpty(),
                    columns(properties.getProperty("descenso.stdout", "")),
                    columns(properties.getProperty("descenso.stderr", "")),
                    columns(variables.getOrDefault("COLUMNS", "")),
                    size(properties.getProperty("descenso.screen", "")),
                    OpenStreams.ofProcess());
        }

        /** Parses columns and rows in the form 80x24; empty if the text has another form. */
        private static Optional<Size> size(String text) {
            int cross = text.indexOf('x');
            OptionalInt columns = columns(text.substring(0, Math.max(0, cross)));
            OptionalInt rows = columns(text.substring(cross + 1));
            return rows.isPresent() && columns.isPresent()
                    ? Optional.of(new Size(columns.getAsInt(), rows.getAsInt()))
                    : Optional.empty();
        }

        /** Parses a number from 1 to 9999; empty for other text. A regular expression would delay the first frame. */
        private static OptionalInt columns(String text) {
            boolean isNumber = !text.isEmpty() && text.length() <= 4 && text.charAt(0) != '0';
            for (int i = 0; i < text.length(); i++) {
                isNumber = isNumber && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            }
            return isNumber ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        }
    }
}
