package descenso.cli;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.LearnerName;
import descenso.tui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command accepts. */
final class GlobalOptions {

    @Option(names = "--lang", scope = ScopeType.INHERIT)
    private @Nullable String language;

    @Option(names = "--theme", scope = ScopeType.INHERIT)
    private @Nullable String theme;

    @Option(names = "--ascii", scope = ScopeType.INHERIT)
    private boolean ascii;

    @Option(names = "--plain", scope = ScopeType.INHERIT)
    private boolean plain;

    @Option(names = "--learner", scope = ScopeType.INHERIT)
    private @Nullable String learner;

    /**
     * The folders of the courses, in the order of the command line. Those after the command replace those before it.
     * Only a class server and a report take more than one.
     */
    @Option(names = "--course", scope = ScopeType.INHERIT)
    private List<String> courses = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT)
    private boolean help;

    boolean isHelp() {
        return help;
    }

    /** Returns the folders of {@code --course}; empty if the environment chooses the course. */
    List<String> courses() {
        return List.copyOf(courses);
    }

    /** @throws UserError if an option has a wrong value */
    StartupOptions startup(StartScreen start, Optional<String> name) throws UserError {
        return new StartupOptions(language().map(Language::code), theme(), ascii, plain, start, name, learner());
    }

    /**
     * Returns the console in the requested language.
     *
     * @throws UserError if the language is unknown
     */
    public Console console(ProcessEnvironment environment) throws UserError {
        return Console.of(environment, language(), ascii, lenientLearner());
    }

    /** Creates the console for an error message; ignores options with wrong values. */
    public Console lenientConsole(ProcessEnvironment environment) {
        Optional<Language> known = Optional.ofNullable(language).flatMap(Language::of);
        return Console.of(environment, known, ascii, lenientLearner());
    }

    private Optional<Language> language() throws UserError {
        return language == null ? Optional.empty() : Optional.of(checkedLanguage(language));
    }

    /**
     * Returns the language with a code.
     *
     * @throws UserError if the language is unknown
     */
    public static Language checkedLanguage(String code) throws UserError {
        return Language.of(code).orElseThrow(() -> UserError.of(MessageKey.CLI_UNKNOWN_LANGUAGE, code));
    }

    private Optional<Theme> theme() throws UserError {
        if (theme == null) {
            return Optional.empty();
        }
        Optional<Theme> known = Theme.named(theme);
        if (known.isEmpty()) {
            String names = Theme.all().stream().map(Theme::name).collect(Collectors.joining(", "));
            throw UserError.of(MessageKey.CLI_UNKNOWN_THEME, theme, names);
        }
        return known;
    }

    /**
     * Returns the learner's name; empty for the account's own learner.
     *
     * @throws UserError if it cannot be part of a file name
     */
    public Optional<String> learner() throws UserError {
        return learner == null ? Optional.empty() : Optional.of(checkedLearner(learner));
    }

    /** Returns the learner's name; empty if it cannot be part of a file name. */
    private Optional<String> lenientLearner() {
        try {
            return learner();
        } catch (UserError error) {
            return Optional.empty();
        }
    }

    /**
     * Returns a learner's name as file names have it: composed letters, so that it does not depend on the keyboard.
     *
     * @throws UserError if it cannot be part of a file name
     */
    public static String checkedLearner(String typed) throws UserError {
        int length = LearnerName.bytes(typed);
        if (length > LearnerName.MOST_BYTES) {
            throw UserError.of(
                    MessageKey.CLI_LONG_LEARNER,
                    typed,
                    Integer.toString(length),
                    Integer.toString(LearnerName.MOST_BYTES));
        }
        return LearnerName.of(typed).orElseThrow(() -> UserError.of(MessageKey.CLI_BAD_LEARNER, typed));
    }
}
