package descenso.cli;

import descenso.cli.export.ExportCommand;
import descenso.cli.process.Console;
import descenso.cli.process.ExperimentCatalog;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;
import descenso.cli.report.ReportCommand;
import descenso.cli.run.RunCommand;
import descenso.cli.start.StartScreen;
import descenso.cli.start.StartupOptions;
import descenso.cli.start.TutorLauncher;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.tui.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The command line: what the words after {@code ./run.sh} ask for. */
@Command(name = "descenso")
public final class TutorCommand implements CliCommand {

    /** The longest name of a learner, in bytes: a file's may have 255, with what is put before and behind it. */
    private static final int LONGEST_NAME = 200;

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

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT)
    private boolean help;

    /** Does what the words say; returns the exit status. */
    int run(String[] words, ProcessEnvironment environment) throws InterruptedException {
        try {
            return understood(words, environment);
        } catch (UserError complaint) {
            return Console.of(environment, knownLanguage(), ascii, knownLearner())
                    .error(complaint);
        }
    }

    /** The same, a complaint being thrown instead of told. */
    int understood(String[] words, ProcessEnvironment environment) throws UserError, InterruptedException {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new Learn(this))
                .addSubcommand(new LabCommand(this))
                .addSubcommand(new QuizCommand(this))
                .addSubcommand(new ReviewCommand(this))
                .addSubcommand(new RunCommand(this))
                .addSubcommand(new ExportCommand(this))
                .addSubcommand(new ReportCommand(this))
                .addSubcommand(new Check(this))
                .setExpandAtFiles(false)
                .setAllowSubcommandsAsOptionParameters(true);
        CliCommand task = task(line, words);
        wishes(new StartScreen.Lesson(Optional.empty()));
        return help ? usage(environment) : task.run(environment);
    }

    private Optional<Language> knownLanguage() {
        return Optional.ofNullable(language).flatMap(Language::of);
    }

    private int usage(ProcessEnvironment environment) throws UserError {
        Console console = console(environment);
        console.out(console.phrases().say(MessageKey.CLI_USAGE));
        return 0;
    }

    /** Speaks as it is asked to. */
    public Console console(ProcessEnvironment environment) throws UserError {
        return Console.of(environment, language(), ascii, knownLearner());
    }

    private static CliCommand task(CommandLine line, String[] words) throws UserError {
        try {
            List<CommandLine> commands = line.parseArgs(words).asCommandLineList();
            return commands.get(commands.size() - 1).getCommand();
        } catch (CommandLine.UnmatchedArgumentException e) {
            throw UserError.of(MessageKey.CLI_UNKNOWN_ARGUMENT, String.join(" ", e.getUnmatched()));
        } catch (CommandLine.ParameterException e) {
            throw UserError.of(MessageKey.CLI_BAD_ARGUMENTS, String.join(" ", words));
        }
    }

    @Override
    public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
        return open(new StartScreen.Lesson(Optional.empty()), environment);
    }

    private int open(StartScreen entrance, ProcessEnvironment environment) throws UserError, InterruptedException {
        return new TutorLauncher(environment, wishes(entrance)).run();
    }

    /** What every command is told alike, whether or not it has a use for it. */
    private StartupOptions wishes(StartScreen entrance) throws UserError {
        return new StartupOptions(language(), theme(), ascii, plain, entrance, learner());
    }

    private Optional<Language> language() throws UserError {
        if (language != null && knownLanguage().isEmpty()) {
            throw UserError.of(MessageKey.CLI_UNKNOWN_LANGUAGE, language);
        }
        return knownLanguage();
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

    /** A learner's name becomes part of a file's. */
    public Optional<String> learner() throws UserError {
        return learner == null ? Optional.empty() : Optional.of(learner(learner));
    }

    /** Returns the learner that is named, where a file can bear that name. */
    private Optional<String> knownLearner() {
        try {
            return learner();
        } catch (UserError complaint) {
            return Optional.empty();
        }
    }

    /**
     * Returns a name as files have it: with each letter composed, so that it is the same however it was typed.
     *
     * @throws UserError where it cannot be part of a file's name
     */
    public static String learner(String typed) throws UserError {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC);
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}")) {
            throw UserError.of(MessageKey.CLI_BAD_LEARNER, typed);
        }
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_NAME) {
            throw UserError.of(
                    MessageKey.CLI_LONG_LEARNER, typed, Integer.toString(length), Integer.toString(LONGEST_NAME));
        }
        return name;
    }

    /** Opens the course at a screen. */
    @Command(name = "learn")
    private static final class Learn implements CliCommand {

        private final TutorCommand top;

        @Parameters(arity = "0..1")
        private @Nullable String screen;

        Learn(TutorCommand top) {
            this.top = top;
        }

        @Override
        public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
            return top.open(new StartScreen.Lesson(Optional.ofNullable(screen)), environment);
        }
    }

    /** Opens the lab. */
    @Command(name = "lab")
    private static final class LabCommand implements CliCommand {

        private final TutorCommand top;

        @Parameters(arity = "0..1")
        private @Nullable String experiment;

        LabCommand(TutorCommand top) {
            this.top = top;
        }

        /** A file keeps its path, by which it is told from an id. */
        @Override
        public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
            Optional<String> name = Optional.ofNullable(experiment);
            if (name.isPresent()) {
                new ExperimentCatalog(environment.course()).require(name.get());
            }
            return top.open(new StartScreen.Lab(name), environment);
        }
    }

    /** Asks the questions of a chapter, or of all. */
    @Command(name = "quiz")
    private static final class QuizCommand implements CliCommand {

        private final TutorCommand top;

        @Parameters(arity = "0..1")
        private @Nullable String chapter;

        QuizCommand(TutorCommand top) {
            this.top = top;
        }

        @Override
        public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
            return top.open(new StartScreen.Quiz(Optional.ofNullable(chapter)), environment);
        }
    }

    /** Asks what is due. */
    @Command(name = "review")
    private static final class ReviewCommand implements CliCommand {

        private final TutorCommand top;

        ReviewCommand(TutorCommand top) {
            this.top = top;
        }

        @Override
        public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
            return top.open(new StartScreen.Review(), environment);
        }
    }

    /** Lints a course. */
    @Command(name = "check")
    private static final class Check implements CliCommand {

        private final TutorCommand top;

        @Parameters(arity = "0..1")
        private @Nullable Path folder;

        Check(TutorCommand top) {
            this.top = top;
        }

        @Override
        public int run(ProcessEnvironment environment) throws UserError {
            return new CheckCommand(environment, top.console(environment)).run(Optional.ofNullable(folder));
        }
    }
}
