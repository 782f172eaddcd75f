package descenso.cli;

import descenso.phrases.Language;
import descenso.progress.StateFile;
import descenso.tui.Glyphs;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the process is told by those who started it. */
record Environment(Map<String, String> variables, Path home, Path userHome) {

    static Environment ofProcess() {
        return new Environment(
                System.getenv(),
                Path.of(System.getProperty("descenso.home", ".")),
                Path.of(System.getProperty("user.home", ".")));
    }

    /** The course that comes with the program. */
    Path course() {
        return home.resolve("lessons").resolve("optimizers");
    }

    /** The locale's language, where it is one of ours. */
    Optional<Language> language() {
        return Language.of(locale("LC_MESSAGES"));
    }

    /** A locale that does not say UTF-8 gets ASCII: there a single é could shift a row. */
    Glyphs glyphs() {
        String locale = locale("LC_CTYPE").toUpperCase(Locale.ROOT);
        return locale.contains("UTF-8") || locale.contains("UTF8") ? Glyphs.UNICODE : Glyphs.ASCII;
    }

    /** Where the program keeps what it may lose without harm. */
    Path stateFolder() {
        return folder("XDG_STATE_HOME", userHome.resolve(".local").resolve("state"));
    }

    /** Where that learner's place is kept; the account's own without a name. */
    StateFile stateFile(Optional<String> learner) {
        return new StateFile(
                stateFolder().resolve(learner.map(name -> "place-" + name).orElse("place") + ".properties"));
    }

    private Path folder(String variable, Path otherwise) {
        String value = variables.getOrDefault(variable, "");
        Path base = value.startsWith("/") ? Path.of(value) : otherwise;
        return base.resolve("descenso");
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
