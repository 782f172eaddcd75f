package descenso.cli.process;

import descenso.phrases.Language;
import descenso.progress.Journal;
import descenso.progress.PrivateFile;
import descenso.progress.StateFile;
import descenso.review.LearningDay;
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
 * What the process is told by those who started it.
 *
 * @param home the folder of the program
 * @param userHome the account's folder, for a learner without a HOME of their own
 * @param streams what stands behind output and errors
 */
public record ProcessEnvironment(Map<String, String> variables, String home, String userHome, StandardStreams streams) {

    /** The name of whoever gives none. */
    public static final String OWN = "me";

    /** How the name of every journal ends. */
    public static final String JOURNAL = ".jsonl";

    /** Never fails: whether a file can have a name is asked only where the name is used. */
    public static ProcessEnvironment ofProcess() {
        return of(System.getenv(), System.getProperties());
    }

    static ProcessEnvironment of(Map<String, String> variables, Properties properties) {
        return new ProcessEnvironment(
                learners(variables, properties.getProperty("descenso.lc_all")),
                properties.getProperty("descenso.home", "."),
                properties.getProperty("user.home", "."),
                StandardStreams.of(properties, variables));
    }

    /** The variables with the learner's own LC_ALL, where run.sh chose another for Java. */
    private static Map<String, String> learners(Map<String, String> variables, @Nullable String ownLocale) {
        if (ownLocale == null) {
            return variables;
        }
        Map<String, String> own = new HashMap<>(variables);
        own.put("LC_ALL", ownLocale);
        return own;
    }

    /**
     * The course that comes with the program.
     *
     * @throws InvalidPathException where no file can have that name
     */
    public Path course() {
        return Path.of(home, "lessons", "optimizers");
    }

    /**
     * Where experiments find their data that are no part of a course.
     *
     * @throws InvalidPathException where no file can have that name
     */
    public Path data() {
        return course().resolve("data");
    }

    /** The locale's language, where it is one of ours. */
    public Optional<Language> language() {
        return Language.of(locale("LC_MESSAGES"));
    }

    /** A locale that does not say UTF-8 gets ASCII: there a single é could shift a row. */
    public CharacterSet glyphs() {
        String locale = locale("LC_CTYPE").toUpperCase(Locale.ROOT);
        return locale.contains("UTF-8") || locale.contains("UTF8") ? CharacterSet.UNICODE : CharacterSet.ASCII;
    }

    /**
     * Where the program keeps what it may lose without harm.
     *
     * @throws InvalidPathException where no file can have that name
     */
    Path stateFolder() {
        return Path.of(folder("XDG_STATE_HOME", folder("HOME", userHome) + "/.local/state"), "descenso");
    }

    /** Whoever goes by the account's own name is its own learner. */
    private static Optional<String> named(Optional<String> learner) {
        return learner.filter(name -> !name.equals(OWN));
    }

    /** Where that learner's place is kept; the account's own without a name. */
    public StateFile stateFile(Optional<String> learner) {
        return new StateFile(stateFolder()
                .resolve(named(learner).map(name -> "place-" + name).orElse("place") + ".properties"));
    }

    /** The language that this learner used last; empty where none is known, nor any file can be. */
    Optional<Language> lastLanguage(Optional<String> learner) {
        try {
            return stateFile(learner).read().language();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Where the lines are kept that a learner typed. */
    public PrivateFile words(Optional<String> learner) {
        return new PrivateFile(stateFolder()
                .resolve(named(learner).map(name -> "words-" + name).orElse("words")));
    }

    /**
     * Where the program keeps what it could make again.
     *
     * @throws InvalidPathException where no file can have that name
     */
    public Path cacheFolder() {
        return Path.of(folder("XDG_CACHE_HOME", folder("HOME", userHome) + "/.cache"), "descenso");
    }

    /**
     * Where it is kept what learners did.
     *
     * @throws InvalidPathException where no file can have that name
     */
    public Path dataFolder() {
        return Path.of(folder("XDG_DATA_HOME", folder("HOME", userHome) + "/.local/share"), "descenso");
    }

    /** What that learner did; the account's own without a name. */
    public Journal journal(Optional<String> learner) {
        return new Journal(dataFolder().resolve(learner.orElse(OWN) + JOURNAL));
    }

    /**
     * Returns the seed of what that learner's questions draw: the same at each start, another one for each learner of an
     * account and for each account. For a test a whole number in DESCENSO_SEED stands in for it.
     */
    public long seed(Optional<String> learner) {
        String given = variables.getOrDefault("DESCENSO_SEED", "");
        if (given.matches("[0-9]{1,18}")) {
            return Long.parseLong(given);
        }
        String name = userHome + '\0' + learner.orElse(OWN);
        return new SplittableRandom(name.hashCode()).nextLong();
    }

    /** The clock, or what stands in for it in a test: an instant in DESCENSO_NOW, as in 2026-03-01T10:20:30Z. */
    public Supplier<ZonedDateTime> now() {
        try {
            ZonedDateTime given = LearningDay.checked(Instant.parse(variables.getOrDefault("DESCENSO_NOW", "")))
                    .atZone(ZoneId.systemDefault());
            return () -> given;
        } catch (DateTimeException e) {
            return ZonedDateTime::now;
        }
    }

    private String folder(String variable, String otherwise) {
        String value = variables.getOrDefault(variable, "");
        return value.startsWith("/") ? value : otherwise;
    }

    /** By POSIX: LC_ALL before the category before LANG, and an empty one does not count. */
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
