package descenso.cli.process;

import descenso.memory.LearningDay;
import descenso.phrases.Language;
import descenso.progress.Journal;
import descenso.progress.PrivateFile;
import descenso.progress.StateFile;
import descenso.tui.CharacterSet;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The environment of the process: environment variables, folders and streams.
 *
 * @param variables environment variables, with the user's own LC_ALL
 * @param home folder of the program
 * @param userHome home folder of the account; used if HOME is not set
 * @param compiled file of the compiled course; empty if there is none
 * @param streams properties of the standard streams
 */
public record ProcessEnvironment(
        Map<String, String> variables,
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
                learners(variables, properties.getProperty("descenso.lc_all")),
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
     * Returns the folder in which experiments outside a course find their data.
     *
     * @throws InvalidPathException if the path is invalid
     */
    public Path data() {
        return course().resolve("data");
    }

    /** Returns the language of the locale; empty if the tutor does not have that language. */
    public Optional<Language> language() {
        return Language.of(locale("LC_MESSAGES"));
    }

    /**
     * Returns the character set of the locale. A locale without UTF-8 gets ASCII, because there a single é could shift
     * a row.
     */
    public CharacterSet characters() {
        String locale = locale("LC_CTYPE").toUpperCase(Locale.ROOT);
        return locale.contains("UTF-8") || locale.contains("UTF8") ? CharacterSet.UNICODE : CharacterSet.ASCII;
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
    public long seed(Optional<String> learner) {
        String given = variables.getOrDefault("DESCENSO_SEED", "");
        if (given.matches("[0-9]{1,18}")) {
            return Long.parseLong(given);
        }
        String name = userHome + '\0' + learner.orElse(OWN);
        return new SplittableRandom(name.hashCode()).nextLong();
    }

    /** Returns the clock. In a test, a fixed instant in DESCENSO_NOW replaces it, such as 2026-03-01T10:20:30Z. */
    public Supplier<ZonedDateTime> now() {
        String fixed = variables.get("DESCENSO_NOW");
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
        String value = variables.getOrDefault(variable, "");
        return value.startsWith("/") ? value : otherwise;
    }

    /**
     * Returns the locale of a category. POSIX order: LC_ALL, then the category, then LANG; an empty variable counts as
     * not set.
     */
    private String locale(String category) {
        for (String variable : new String[] {"LC_ALL", category, "LANG"}) {
            String value = variables.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
