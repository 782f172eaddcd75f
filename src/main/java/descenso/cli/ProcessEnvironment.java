package descenso.cli;

import descenso.course.CompiledCourse;
import descenso.course.Course;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.source.CourseException;
import descenso.memory.LearningDay;
import descenso.phrases.Language;
import descenso.progress.Journal;
import descenso.progress.PrivateFile;
import descenso.progress.StateFile;
import descenso.runtime.ExperimentLibrary;
import descenso.runtime.SessionContext;
import descenso.runtime.TerminalEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /** Extension of the journal files. */
    public static final String JOURNAL = ".jsonl";

    /**
     * Returns the environment of this process. Never fails: whether a folder is a valid path is checked only when it is
     * used.
     */
    public static ProcessEnvironment ofProcess() {
        return of(System.getenv(), System.getProperties());
    }

    static ProcessEnvironment of(Map<String, String> variables, Properties properties) {
        return new ProcessEnvironment(
                new TerminalEnvironment(learners(variables, properties.getProperty("descenso.lc_all"))),
                properties.getProperty("descenso.home", "."),
                properties.getProperty("user.home", "."),
                Optional.ofNullable(properties.getProperty("descenso.compiled")),
                StandardStreams.of(properties, variables));
    }

    /**
     * Returns the variables with the user's own LC_ALL, because run.sh sets another value for Java.
     *
     * @param ownLocale the user's LC_ALL; null if run.sh has not changed it
     */
    private static Map<String, String> learners(Map<String, String> variables, @Nullable String ownLocale) {
        if (ownLocale == null) {
            return variables;
        }
        Map<String, String> own = new HashMap<>(variables);
        own.put("LC_ALL", ownLocale);
        return own;
    }

    /**
     * Returns the folder of the course that is installed with the program.
     *
     * @throws InvalidPathException if the path is invalid
     */
    public Path course() {
        return Path.of(home, "lessons", "optimizers");
    }

    /**
     * Reads the installed course.
     *
     * @throws UserError if the course cannot be read
     */
    Course readCourse() throws UserError {
        try {
            Path folder = course();
            return Course.read(
                    folder,
                    compiled.map(file -> CompiledCourse.read(Path.of(file), folder))
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
            CompiledCourse.compile(course(), Path.of(compiled.orElseThrow()));
        } catch (CourseException failure) {
            throw UserError.of(failure.diagnostic());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the folder in which experiments outside a course find their data.
     *
     * @throws InvalidPathException if the path is invalid
     */
    public Path data() {
        return course().resolve("data");
    }

    /**
     * Returns what belongs to a session of a learner at this terminal.
     *
     * @param specs what the sessions of the process have read
     */
    public SessionContext session(Optional<String> learner, ExperimentSpecs specs) {
        return new SessionContext(
                terminal,
                seed(learner),
                stateFile(learner),
                journal(learner),
                new ExperimentLibrary(course(), specs),
                Path.of(""),
                System::nanoTime,
                now());
    }

    /**
     * Returns the folder of files that may be lost without harm.
     *
     * @throws InvalidPathException if the path is invalid
     */
    Path stateFolder() {
        return Path.of(folder("XDG_STATE_HOME", folder("HOME", userHome) + "/.local/state"), "descenso");
    }

    /** Returns the learner's name; empty for the name of the default learner, which needs no name in file names. */
    private static Optional<String> named(Optional<String> learner) {
        return learner.filter(name -> !name.equals(OWN));
    }

    /** Returns the place file of a learner; an empty name is the account's default learner. */
    public StateFile stateFile(Optional<String> learner) {
        return new StateFile(stateFolder()
                .resolve(named(learner).map(name -> "place-" + name).orElse("place") + ".properties"));
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
        return new PrivateFile(stateFolder()
                .resolve(named(learner).map(name -> "words-" + name).orElse("words")));
    }

    /**
     * Returns the cache folder, whose content the program can create again.
     *
     * @throws InvalidPathException if the path is invalid
     */
    public Path cacheFolder() {
        return Path.of(folder("XDG_CACHE_HOME", folder("HOME", userHome) + "/.cache"), "descenso");
    }

    /**
     * Returns the folder of the journals.
     *
     * @throws InvalidPathException if the path is invalid
     */
    public Path dataFolder() {
        return Path.of(folder("XDG_DATA_HOME", folder("HOME", userHome) + "/.local/share"), "descenso");
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
        if (fixed == null) {
            return ZonedDateTime::now;
        }
        try {
            ZonedDateTime given = LearningDay.checked(Instant.parse(fixed)).atZone(ZoneId.systemDefault());
            return () -> given;
        } catch (DateTimeException e) {
            return ZonedDateTime::now;
        }
    }

    /** Returns the absolute path in a variable; the fallback if the variable is unset or its path is relative. */
    private String folder(String variable, String otherwise) {
        String value = terminal.variables().getOrDefault(variable, "");
        return value.startsWith("/") ? value : otherwise;
    }
}
