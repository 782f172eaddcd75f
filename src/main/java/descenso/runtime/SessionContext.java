package descenso.runtime;

import descenso.phrases.Language;
import descenso.progress.LearnerStore;
import descenso.tui.CharacterSet;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The surroundings of one session: the store, the terminal and the time of its learner. The package that opens the
 * session creates them, so that a session reads nothing from the process that other sessions share.
 *
 * @param seed the seed of the learner's random numbers in questions
 * @param exports the folder in which exports are created
 * @param clock a monotonic clock, in nanoseconds
 * @param now the current time in the learner's time zone, by which attempts are dated
 * @param classroom the way to the classroom of the learner's class
 */
public record SessionContext(
        TerminalEnvironment environment,
        long seed,
        LearnerStore store,
        ExperimentLibrary library,
        Path exports,
        LongSupplier clock,
        Supplier<ZonedDateTime> now,
        ClassroomLink classroom) {

    /** The set environment variables, by name, that describe the terminal and the learner's locale: TERM, LANG … */
    public record TerminalEnvironment(Map<String, String> variables) {

        /** The variables that determine the characters, in the order of POSIX. */
        public static final List<String> CHARACTER_VARIABLES = List.of("LC_ALL", "LC_CTYPE", "LANG");

        /** Returns the language of the locale; empty if the tutor does not have that language. */
        public Optional<Language> language() {
            return Language.of(locale("LC_MESSAGES"));
        }

        /** Returns the characters of the locale: ASCII unless it is UTF-8, as there a single é could shift a row. */
        public CharacterSet characters() {
            String locale = locale("LC_CTYPE").toUpperCase(Locale.ROOT);
            return locale.contains("UTF-8") || locale.contains("UTF8") ? CharacterSet.UNICODE : CharacterSet.ASCII;
        }

        /** Tests whether the terminal is the Linux console, whose font has no Braille. */
        public boolean isLinuxConsole() {
            return "linux".equals(variables.get("TERM"));
        }

        /** Tests whether the learner wants nothing to move by itself. */
        public boolean isStill() {
            return !variables.getOrDefault("NO_MOTION", "").isEmpty();
        }

        /** Returns the locale of a category in the order of POSIX. An empty variable counts as not set. */
        private String locale(String category) {
            for (String variable : List.of("LC_ALL", category, "LANG")) {
                String value = variables.getOrDefault(variable, "");
                if (!value.isEmpty()) {
                    return value;
                }
            }
            return "";
        }
    }
}
